import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { doAdmin, runAdmin } from '../backup/run-admin';
import { builtProcess } from '../setup/built-process';
import { startSystemOn } from '../setup/system';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { planTable } from '../system/plan-question';
import { program } from '../system/program';
import { fillAsFrozen } from './fill-as-frozen';
import type { FrozenRelease } from './frozen-release';

interface Timeline {
  readonly entries: readonly { readonly content: { readonly note?: unknown } }[];
}

describe.each(['0.2.0'])('a system of release %s', (release) => {
  const folder = join(__dirname, release);
  const frozen = JSON.parse(readFileSync(join(folder, 'frozen.json'), 'utf8')) as FrozenRelease;
  let work: string;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'kujdes-upgrade-'));
  });
  afterAll(() => rm(work, { recursive: true }));

  const environment = (database: TestDatabase, key: string) => ({
    DATABASE_URL: database.url,
    MASTER_KEY_FILE: join(work, key),
    KUJDES_MODE: 'demo',
  });

  /** The same figures, the same opened values, tables equal to a rebuild, and work goes on. */
  async function expectAtWork(database: TestDatabase, env: ReturnType<typeof environment>): Promise<void> {
    const system = await startSystemOn(database, env);
    try {
      const { rows } = await planTable(await program(system, 'analyst@mitrovica'), frozen.position);
      expect(Object.fromEntries(rows.map(({ code, countedActual }) => [code, countedActual]))).toEqual(frozen.figures);
      const supervisor = await program(system, 'supervisor@mitrovica');
      const { body } = await supervisor.get<Timeline>(`/api/cases/${frozen.case}/timeline`);
      expect(body.entries.map(({ content }) => content.note)).toContain(frozen.note);
      const next = await supervisor.post(`/api/cases/${frozen.case}/actions/set-urgency`, {
        on: '2024-03-07',
        urgency: 'urgent',
        reason: 'Rreziku u rrit',
      });
      expect([next.status, next.text]).toEqual([200, next.text]);
      await planTable(await program(system, 'analyst@mitrovica'), next.body.position);
      const rebuild = join(__dirname, '../../dist/apps/projector/src/rebuild-main.js');
      const { stdout } = await promisify(execFile)(process.execPath, [rebuild, '--compare'], {
        env: { ...process.env, ...env },
      });
      expect(JSON.parse(stdout)).toMatchObject({ differences: [] });
      expect(await doAdmin(env, 'verify')).toContain('nothing altered');
    } finally {
      await system.stop();
    }
  }

  it('filled with data is refused until it is migrated, then goes on', async () => {
    const database = await testDatabase();
    const env = environment(database, 'migrated');
    await fillAsFrozen(folder, database.url, env.MASTER_KEY_FILE);
    for (const name of ['api', 'projector'] as const) {
      const started = builtProcess(name, { ...env, PORT: '0' });
      expect([await started.ended, started.output()]).toEqual([1, expect.stringMatching(/older than this version/)]);
    }
    const { code, said } = await runAdmin(env, 'migrate');
    expect([code, said]).toEqual([0, said]);
    // Every line names a migration that this release does not have.
    expect(said.split('\n').filter((line) => line !== '' && !/^migrated: \w+\d{13} \(/.test(line))).toEqual([]);
    expect(await doAdmin(env, 'migrate')).toBe('');
    await expectAtWork(database, env);
  }, 180_000);

  it('is restored from its backup', async () => {
    const database = await testDatabase();
    const env = environment(database, 'restored');
    const [file, identity] = [join(folder, 'backup.age'), join(folder, 'identity')];
    const key = ['--key-out', env.MASTER_KEY_FILE];
    await doAdmin(env, 'restore', file, '--identity', identity, '--no-erasure-list', ...key);
    await expectAtWork(database, env);
  }, 180_000);
});
