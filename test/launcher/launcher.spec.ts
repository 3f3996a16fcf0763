import { createServer } from 'node:net';
import { statSync, writeFileSync, rmSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccounts } from '../../apps/admin/src/demo/demo-centres';
import { eventually, SmallHouse } from './small-house';

jest.setTimeout(120_000);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('npm start', () => {
  let house: SmallHouse;

  beforeEach(async () => {
    house = new SmallHouse(await freePort());
  });
  afterEach(() => house.clear());

  it('makes a demo on a fresh folder, keeps it on the second start, and ends every process when npm is told to', async () => {
    const first = house.start();
    await first.says('Password: ');
    expect(first.output()).toContain(`http://127.0.0.1:${house.port}`);
    for (const { username } of demoAccounts.filter((account) => !/^caseworker\d/.test(account.username)))
      expect(first.output()).toContain(username);
    expect(house.read('calls')).toBe('migrate demo true\ndemo demo true\n');
    for (const key of ['keys/master.key', 'keys/signing.key', 'keys/database-password', 'keys/demo-password'])
      expect(statSync(join(house.dataFolder, key)).mode & 0o777).toBe(0o600);
    const password = house.read('keys/demo-password');
    const keys = (): string[] => [house.read('keys/master.key'), house.read('keys/signing.key')];
    const made = keys();

    first.process.kill('SIGTERM');
    await first.ends();
    await eventually(() => house.processes().length === 0);

    const second = house.start();
    await second.says(`Password: ${password}`);
    expect(house.read('calls')).toBe('migrate demo true\ndemo demo true\nmigrate demo true\n');
    expect(keys()).toEqual(made);
    process.kill(-second.process.pid!, 'SIGINT'); // as Ctrl-C does: to the whole group
    await second.ends();
    await eventually(() => house.processes().length === 0);
  });

  it('starts a dead part again, and PostgreSQL too', async () => {
    const run = house.start();
    await run.says('Password: ');
    const api = await house.answeredBy();
    process.kill(api!, 'SIGKILL');
    await eventually(async () => ![undefined, api].includes(await house.answeredBy()));
    const postgres = house.postgres();
    process.kill(postgres, 'SIGKILL');
    await run.says('PostgreSQL ended; starting it again.');
    await eventually(() => house.postgres() !== postgres);
  });

  it('starts after a kill -9 of the launcher alone, taking over what still runs', async () => {
    const first = house.start();
    await first.says('Password: ');
    const postgres = house.postgres();
    const children = house.children();
    process.kill(house.launcher(), 'SIGKILL');
    const second = house.start();
    await second.says('Password: ');
    expect(house.postgres()).toBe(postgres);
    for (const pid of children) expect(house.processes().some((line) => line.trim().startsWith(`${pid} `))).toBe(false);
    second.process.kill('SIGTERM');
    await second.ends();
    await eventually(() => house.processes().length === 0);
  });

  it('starts after a kill -9 of every process at once', async () => {
    const first = house.start();
    await first.says('Password: ');
    for (const pid of [house.launcher(), ...house.children(), house.postgres()]) process.kill(pid, 'SIGKILL');
    await house.start().says('Password: ');
  });

  it('begins again when the first start was killed while the data folder was being made', async () => {
    const first = house.start();
    await eventually(() => {
      try {
        return readdirSync(house.dataFolder).some((name) => name.includes('.unfinished-'));
      } catch {
        return false; // the data folder is not there yet
      }
    });
    process.kill(house.launcher(), 'SIGKILL');
    await first.ends();
    await house.start().says('Password: ');
  });

  it('lets one launcher at a time hold a data folder, and says when the port is taken', async () => {
    await house.start().says('Password: ');
    const second = house.start({ PORT: String(await freePort()) });
    expect(await second.ends()).toBe(1);
    expect(second.output()).toMatch(/already runs/);
    const third = house.start({ DATA_DIR: join(house.folder, 'other') });
    expect(await third.ends()).toBe(1);
    expect(third.output()).toMatch(/is taken by another program/);
  });

  it('keeps demo and real apart for ever, and makes no new key for old data', async () => {
    const first = house.start({ DEMO_PASSWORD: 'a password of ours' });
    await first.says('Password: a password of ours');
    await eventually(() => readdirSync(join(house.dataFolder, 'roots')).length > 0);
    first.process.kill('SIGTERM');
    await first.ends();

    const refusal = async (env: Record<string, string>): Promise<string> => {
      const run = house.start(env);
      expect(await run.ends()).toBe(1);
      return run.output().trim();
    };
    expect(await refusal({ DEMO: '0' })).toMatch(/marked demo for ever/);
    expect(await refusal({ DEMO_PASSWORD: 'another password' })).toMatch(/DEMO_PASSWORD is not the one/);
    const keyFile = join(house.dataFolder, 'keys/master.key');
    const key = readFileSync(keyFile);
    rmSync(keyFile);
    expect(await refusal({})).toMatch(/master\.key is missing, but the data folder holds data/);
    writeFileSync(keyFile, key);
    const signingKeyFile = join(house.dataFolder, 'keys/signing.key');
    const signingKey = readFileSync(signingKeyFile);
    rmSync(signingKeyFile);
    expect(await refusal({})).toMatch(/signing\.key is missing, but .*roots holds roots signed with it/);
    writeFileSync(signingKeyFile, signingKey);

    const real = house.start({ DEMO: '0', DATA_DIR: join(house.folder, 'real') });
    await real.says('Kujdes is ready');
    expect(real.output()).not.toMatch(/DEMO|Password/);
    real.process.kill('SIGTERM');
    await real.ends();
    expect(await refusal({ DEMO: '1', DATA_DIR: join(house.folder, 'real') })).toMatch(/marked real for ever/);
  });

  it('names every wrong variable in one sentence each', async () => {
    const run = house.start({
      PORT: '70000',
      HOST: 'a b',
      DEMO: 'maybe',
      DATABASE_URL: 'mysql://x',
      DEMO_PASSWORD: 'short',
      EVENT_STORE: 'mongo',
    });
    expect(await run.ends()).toBe(1);
    const lines = run.output().trim().split('\n');
    for (const name of ['PORT', 'HOST', 'DEMO', 'DATABASE_URL', 'MASTER_KEY_FILE', 'DEMO_PASSWORD', 'EVENT_STORE'])
      expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
  });

  it('makes no demo in a database of ours', async () => {
    const addresses: Record<string, string>[] = [
      { DATABASE_URL: 'postgres://a:b@127.0.0.1/c' },
      { DATABASE_URL_FILE: '/file' },
    ];
    for (const given of addresses) {
      const run = house.start({ DEMO: '1', MASTER_KEY_FILE: '/key', ...given });
      expect(await run.ends()).toBe(1);
      expect(run.output()).toMatch(/a demo lives only in a fresh embedded data folder/);
    }
  });
});
