import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createDemoMasterKey, masterKeyFromFile, openVault } from '#vault';
import { openDemoAccounts } from '../setup/open-demo-accounts';
import { startSystemOn, systemStartMs, type System } from '../setup/system';
import { program } from '../system/program';
import { doAdmin } from './run-admin';

/** The steps of docs/backup.md on a PostgreSQL of one's own, without its client programs. */
describe('a PostgreSQL with its write-ahead log archived', () => {
  let home: string;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kujdes-point-'));
    mkdirSync(join(home, 'wal'));
    for (const folder of [home, join(home, 'wal')]) chmodSync(folder, 0o777);
  });
  afterAll(async () => {
    await stopServer();
    await rm(home, { recursive: true });
  });

  async function serve(folder: string, settings: object): Promise<string> {
    const script = join(__dirname, 'own-postgres.mjs');
    server = spawn(process.execPath, [script, join(home, folder), JSON.stringify(settings)]);
    const [port] = (await once(server.stdout!.setEncoding('utf8'), 'data')) as [string];
    return `postgres://postgres@127.0.0.1:${port.trim()}/postgres`;
  }
  async function stopServer(): Promise<void> {
    if (!server) return;
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
    server = undefined;
  }
  async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  /** pg_basebackup: everything but what a start makes anew. */
  const copyWhole = (url: string): Promise<void> =>
    asOwner(url, async (client) => {
      await client.query(`select pg_backup_start('base', true)`);
      const left = /postmaster\.(pid|opts)$|\/pg_wal\/./;
      const [from, to] = [join(home, 'postgres'), join(home, 'base')];
      cpSync(from, to, { recursive: true, filter: (path) => !left.test(path) });
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
      writeFileSync(join(to, 'backup_label'), rows[0]!.labelfile);
    });
  const received = async (system: System): Promise<string> => {
    const supervisor = await program(system, 'supervisor@mitrovica');
    const person = { firstName: 'Provë', lastName: 'Shembullore', attributes: { sex: 'female', birth: '1990' } };
    const registered = await supervisor.post('/api/people', person);
    const referral = { on: '2024-03-04', channel: 'police', for: [registered.body.person], urgency: 'urgent' };
    const { body } = await supervisor.post('/api/cases/actions/receive-referral', referral);
    await supervisor.get(`/api/cases/${body.case}?after=${body.position}`);
    return body.case;
  };
  /** Of the first person. */
  async function eraseAttributes(url: string, key: string): Promise<void> {
    const vault = await openVault({ url, key: masterKeyFromFile(key), mode: 'demo' });
    const { rows } = await asOwner(url, (client) =>
      client.query<{ id: string }>(`select id from vault.sealed where class = 'attributes' order by sealed_at limit 1`),
    );
    expect(await vault.erase(rows.map(({ id }) => id))).toBe(1);
    await vault.close();
  }
  async function rebuilt(env: object, ...words: string[]): Promise<{ code: number | null; said: unknown }> {
    const program = join(__dirname, '../../dist/apps/projector/src/rebuild-main.js');
    const child = spawn(process.execPath, [program, ...words], { env: { ...process.env, ...env } });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said: said === '' ? undefined : JSON.parse(said) };
  }

  it(
    'is brought back to a moment: what was recorded by then is there, what came later is not, and all of it is intact',
    async () => {
      const key = join(home, 'master-key.json');
      await createDemoMasterKey(key);
      const archive = `test ! -f ${home}/wal/%f && cp %p ${home}/wal/%f`;
      const url = await serve('postgres', { archive_mode: 'on', archive_command: archive });
      const more = { MASTER_KEY_FILE: key };
      await doAdmin({ DATABASE_URL: url, KUJDES_MODE: 'demo', ...more }, 'migrate');
      await openDemoAccounts(url, key, 'fjalekalimi i proves');

      const before = await startSystemOn({ url, drop: () => Promise.resolve() }, more);
      await copyWhole(url);
      const kept = await received(before);
      const moment = await asOwner(url, async (client) => {
        const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
        return rows[0]!.now;
      });
      const lost = await received(before);
      // Erased behind the moment: what is brought back still holds it, in the vault and in the tables.
      await eraseAttributes(url, key);
      const list = join(home, 'erased');
      await doAdmin({ DATABASE_URL: url, KUJDES_MODE: 'demo', ...more }, 'erasure-list', '--out', list);
      await asOwner(url, async (client) => {
        const { rows } = await client.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file');
        const archived = `select last_archived_wal >= $1 as done from pg_stat_archiver`;
        while (!(await client.query<{ done: boolean }>(archived, [rows[0]!.file])).rows[0]?.done) await pause(50);
      });
      await before.stop();
      await stopServer();

      writeFileSync(join(home, 'base', 'recovery.signal'), '');
      const recovered = await serve('base', {
        restore_command: `cp ${home}/wal/%f %p`,
        recovery_target_time: moment,
        recovery_target_action: 'promote',
      });
      await asOwner(recovered, async (client) => {
        const recovering = 'select pg_is_in_recovery() as still';
        while ((await client.query<{ still: boolean }>(recovering)).rows[0]?.still) await pause(50);
      });
      const env = { DATABASE_URL: recovered, KUJDES_MODE: 'demo', ...more };
      expect(await doAdmin(env, 'erasure-list', '--apply', list)).toContain('1 values were erased again');
      expect(await doAdmin(env, 'verify')).toContain('nothing altered');
      // The tables still show what was erased: they differ from the log, and give way only on an operator's word.
      expect(await rebuilt(env)).toMatchObject({ code: 2, said: { switched: false } });
      expect(await rebuilt(env, '--accept-differences')).toMatchObject({ code: 2, said: { switched: true } });

      const after = await startSystemOn({ url: recovered, drop: () => Promise.resolve() }, more);
      const supervisor = await program(after, 'supervisor@mitrovica');
      expect((await supervisor.get(`/api/cases/${kept}`)).status).toBe(200);
      expect((await supervisor.get(`/api/cases/${lost}`)).status).toBe(404);
      expect(await rebuilt(env, '--compare')).toMatchObject({ code: 0, said: { differences: [] } });
      await after.stop();
    },
    systemStartMs,
  );
});
