import { setTimeout as sleep } from 'node:timers/promises';
import { rowsOf, type Query } from '#sql';
import { inOrder, type Migration, type Migrations } from './migration';
import { apply, keepRows, letProcessesRead, readRows } from './migration-rows';

export interface MigrationSettings {
  /** How long to wait while another machine migrates the same database. */
  readonly waitSeconds: number;
  /** The longest a single statement may run; 0: as long as it takes. */
  readonly statementSeconds: number;
  /** Told one line for every migration. */
  readonly tell: (line: string) => void;
}

/**
 * How long a statement may wait for a table somebody uses: whoever asks for the same table meanwhile waits behind it,
 * so it gives up soon and tries again.
 */
const lockSeconds = 2;
const lockTries = 15;
const lockPauseMs = 1_000;
const turn = `hashtext('kujdes migrations')`;

/** Does the work while no other machine migrates this database; throws one sentence when it is not its turn in time. */
export async function inTurn<T>(query: Query, waitSeconds: number, work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + waitSeconds * 1_000; ;) {
    if (rowsOf(await query.query(`select pg_try_advisory_lock(${turn}) as mine`))[0]?.['mine'] === true) break;
    if (Date.now() >= until)
      throw new Error(
        `Another machine has been migrating this database for ${String(waitSeconds)} seconds: nothing was done. Try again when it has ended.`,
      );
    await sleep(250);
  }
  try {
    return await work();
  } finally {
    await query.query(`select pg_advisory_unlock(${turn})`).catch(() => undefined); // the connection may be what failed
  }
}

/**
 * Brings a database to this version, as its owner and in its turn (see inTurn): every migration whole or not at all.
 * Throws one sentence naming the migration that found its tables in use for too long; those before it stay.
 */
export async function runMigrations(query: Query, migrations: Migrations, settings: MigrationSettings): Promise<void> {
  await limited(query, settings, () => keepRows(query));
  const done = new Set((await readRows(query)).map(({ name }) => name));
  for (const migration of inOrder(migrations).filter(({ name }) => !done.has(name))) {
    const began = Date.now();
    await patiently(query, migration, settings);
    settings.tell(`migrated: ${migration.name} (${String((Date.now() - began) / 1_000)} s)`);
  }
  await letProcessesRead(query);
}

async function patiently(query: Query, migration: Migration, settings: MigrationSettings): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await limited(query, settings, () => apply(query, migration));
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '57014')
        throw new Error(
          `${migration.name} ran longer than ${String(settings.statementSeconds)} seconds and was taken back: give it more with --statement-timeout SECONDS.`,
        );
      if (code !== '55P03') throw error;
      if (tries === lockTries)
        throw new Error(
          `${migration.name} was tried ${String(lockTries)} times and always found a table in use: nothing of it was done. End long queries and migrate again.`,
        );
      settings.tell(`waiting: ${migration.name} finds a table in use (${String(tries)} of ${String(lockTries)})`);
      await sleep(lockPauseMs);
    }
  }
}

async function limited(query: Query, settings: MigrationSettings, work: () => Promise<void>): Promise<void> {
  await query.query('begin');
  try {
    await query.query(`set local lock_timeout = '${String(lockSeconds)}s'`);
    await query.query(`set local statement_timeout = '${String(settings.statementSeconds)}s'`);
    await work();
    await query.query('commit');
  } catch (error) {
    await query.query('rollback').catch(() => undefined); // the connection may be what failed
    throw error;
  }
}
