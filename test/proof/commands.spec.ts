import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  kurrentTestServer,
  type KurrentTestServer,
} from '../../libs/event-store/test/kurrentdb-test-server/kurrentdb-test-server';
import { builtProcess, type BuiltProcess } from '../setup/built-process';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { asOwner, makeKeyFile } from './proof-house';

describe.each(['postgres', 'kurrentdb'])('the built signer and the operator’s commands, the log in %s', (engine) => {
  let system: System;
  let server: KurrentTestServer | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kujdes-roots-'));
  const file = join(folder, 'roots-000000001.ndjson');
  const keyFile = makeKeyFile(join(folder, 'signing.key'));
  beforeAll(async () => {
    if (engine === 'kurrentdb') server = await kurrentTestServer();
    system = await startSystem(server ? { kurrentdbUrl: server.url } : { demo: false });
  }, systemStartMs);
  afterAll(async () => {
    await system.stop();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  async function admin(...args: string[]): Promise<{ code: number | string; words: string }> {
    const running = builtProcess('admin', system.env, args);
    return { code: await running.ended, words: running.output() };
  }

  /** Whoever has the disk in hand makes the first event a second younger; answers its position. */
  async function changeFirstTime(): Promise<string> {
    const first = server?.log.records.find(({ stream }) => stream.startsWith('account-'));
    if (first) {
      first.metadata['recordedAt'] = new Date(Date.parse(String(first.metadata['recordedAt'])) + 1_000).toISOString();
      return String(first.position);
    }
    return asOwner(system.databaseUrl, async (owner) => {
      await owner.query('set session_replication_role = replica');
      const { rows } = await owner.query<{ position: string }>(
        `update log.events set recorded_at = recorded_at + interval '1 second'
         where position = (select min(position) from log.events) returning position`,
      );
      return rows[0]!.position;
    });
  }

  /** The log as it was before its last event. */
  async function putBack(): Promise<void> {
    if (server) server.log.records.splice(server.log.records.findLastIndex(({ stream }) => /^[a-z]/.test(stream)));
    else
      await asOwner(system.databaseUrl, async (owner) => {
        await owner.query('set session_replication_role = replica');
        await owner.query('delete from log.events where position = (select max(position) from log.events)');
      });
  }

  async function signer(): Promise<BuiltProcess> {
    const address = (await admin('signer-address')).words.trim();
    expect(address).toMatch(/^postgres:\/\/kujdes_signer:[0-9a-f]{64}@/);
    const { EVENT_STORE, KURRENTDB_URL } = system.env;
    const log = server ? { EVENT_STORE, KURRENTDB_URL } : {};
    return builtProcess('signer', {
      ...{ SIGNER_DATABASE_URL: address, SIGNING_KEY_FILE: keyFile, ROOTS_DIR: folder },
      ...log,
    });
  }

  it('sign what people did, with the address made for the signer alone, and verify it against the folder', async () => {
    const signing = await signer();
    const lines = (): string => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return ''; // nothing has left yet
      }
    };
    for (const end = Date.now() + 60_000; !lines().endsWith('\n'); await pause(50))
      if (Date.now() > end || signing.hasEnded()) throw new Error(`nothing was signed: ${signing.output()}`);
    await signing.kill('SIGTERM');

    expect((await admin('roots', '--after', '0')).words).toBe(lines());
    expect(await admin('roots', '--after', '1')).toEqual({ code: 0, words: '' });
    const fine = await admin('verify', '--roots', folder);
    expect(fine.code).toBe(0);
    expect(fine.words).toMatch(/; 0 later events not yet\..*\nOutside through position \d+ at/);
    expect(fine.words).toMatch(/\d+ events in \d+ streams: nothing altered\.\n$/);
  });

  it('say where the log was changed, and end with 1', async () => {
    const position = await changeFirstTime();
    const { code, words } = await admin('verify', '--roots', folder);
    expect(code).toBe(1);
    expect(words).toMatch(
      new RegExp(`The event at position ${position} \\(stream \\S+, revision 0\\) does not have the time`),
    );
    expect(words.trim().split('\n').at(-1)).toMatch(/^NOT as it was recorded\. First: /);
  });

  it('sign nothing behind a log that was put back, say so and end with 1', async () => {
    await putBack();
    const signing = await signer();
    expect(await signing.ended).toBe(1);
    expect(signing.output()).toMatch(/The log no longer holds the event at position \d+ that root \d+ ended at/);
  });
});
