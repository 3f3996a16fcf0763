import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAccount } from '#access-tables';
import { PerformAction } from '#perform';
import { createDemoMasterKey } from '#vault';
import { migrate } from '../../apps/admin/src/migrate';
import { createApp } from '../../apps/api/src/create-app';
import { readEnvironment } from '../../apps/api/src/environment';
import { openResources, type Resources } from '../../apps/api/src/resources';
import { testDatabase, type TestDatabase } from '../setup/test-database';

const proxy = '10.1.0.2';
const [here, there, elsewhere] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
const password = 'a long enough password';
const site = { host: 'kujdes.example', origin: 'https://kujdes.example' };

let database: TestDatabase;
let folder: string;
let resources: Resources;
let behind: NestFastifyApplication;
let alone: NestFastifyApplication;

beforeAll(async () => {
  [database, folder] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'kujdes-proxy-'))];
  const environment = {
    databaseUrl: database.url,
    key: await createDemoMasterKey(join(folder, 'key')),
    mode: 'demo',
  } as const;
  await migrate(environment);
  resources = await openResources(environment);
  const clock = (): Date => new Date();
  behind = await createApp(resources, clock, 'demo', undefined, [`${proxy}/31`]);
  alone = await createApp(resources, clock, 'demo');
  const roles = [{ role: 'caseworker', office: 'qps-gjilan', from: '2024-01-01' }] as const;
  const commands = behind.get(CommandBus);
  await createAccount((request) => commands.execute(new PerformAction(request)), resources.database, {
    username: 'one@gjilan',
    password,
    name: 'Mira Example',
    roles,
  });
});
afterAll(async () => {
  await Promise.all([behind.close(), alone.close()]);
  await resources.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Way {
  /** The other end of the connection. */
  readonly from: string;
  readonly headers?: Record<string, string>;
  readonly wrong?: boolean;
}

async function signIn(app: NestFastifyApplication, { from, headers = {}, wrong = false }: Way) {
  const payload = { username: wrong ? 'nobody@gjilan' : 'one@gjilan', password: wrong ? 'not the password' : password };
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { ...site, ...headers },
    remoteAddress: from,
    payload,
  });
  return { status: answer.statusCode, cookie: String(answer.headers['set-cookie'] ?? '') };
}

const forwarded = (address: string, way = 'https'): Record<string, string> => ({
  'x-forwarded-for': address,
  'x-forwarded-proto': way,
});

describe('the session cookie', () => {
  it('is for encrypted ways only, where the proxy says the way was encrypted', async () => {
    const { status, cookie } = await signIn(behind, { from: proxy, headers: forwarded(here) });
    expect([status, cookie]).toEqual([201, expect.stringMatching(/; Secure$/)]);
    expect((await signIn(behind, { from: proxy, headers: forwarded(here, 'http') })).cookie).not.toContain('Secure');
  });

  it('is not made so by the word of anybody else', async () => {
    expect((await signIn(behind, { from: here, headers: forwarded(there) })).cookie).not.toContain('Secure');
    expect((await signIn(alone, { from: proxy, headers: forwarded(here) })).cookie).not.toContain('Secure');
  });
});

describe('attempts to sign in', () => {
  const guess = async (from: string, address?: string): Promise<number> =>
    (await signIn(behind, { from, wrong: true, ...(address ? { headers: forwarded(address) } : {}) })).status;

  it('are counted per reader behind the proxy', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect(await guess(proxy, there)).toBe(401);
    expect(await guess(proxy, there)).toBe(429);
    expect(await guess(proxy, elsewhere)).toBe(401);
  });

  it('are not counted for an address the reader made up, before the proxy or round it', async () => {
    const [reader, outside] = ['192.0.2.4', '192.0.2.5'];
    // What a reader sends along stands before what the proxy adds.
    for (let tries = 0; tries < 5; tries += 1) expect(await guess(proxy, `203.0.113.${tries}, ${reader}`)).toBe(401);
    expect(await guess(proxy, `203.0.113.99, ${reader}`)).toBe(429);
    for (let tries = 0; tries < 5; tries += 1) expect(await guess(outside, `203.0.113.${tries}`)).toBe(401);
    expect(await guess(outside, '203.0.113.99')).toBe(429);
  });
});

describe('TRUSTED_PROXY', () => {
  const read = (value?: string) =>
    readEnvironment({ DATABASE_URL: 'postgres://d/k', MASTER_KEY_FILE: '/key', TRUSTED_PROXY: value }).trustedProxies;

  it('is addresses and networks; none when it is not set', () => {
    expect(read()).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('10.0.0.2, fd00::/64,::1')).toEqual(['10.0.0.2', 'fd00::/64', '::1']);
  });

  it.each(['proxy', '10.0.0.2/0', '10.0.0.2/33', '10.0.0.2/8/8', '10.0.0.2/', '::/0', 'fd00::/129', '10.0.0.2;::1'])(
    'is refused in one sentence as %s',
    (value) => {
      expect(() => read(value)).toThrow(/^TRUSTED_PROXY must be addresses or networks [^\n]+$/);
    },
  );
});
