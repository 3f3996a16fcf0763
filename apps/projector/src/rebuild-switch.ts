import type { QueryRunner } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireNotOvertaken } from '#migrations';
import { compareSets, rowsOf, type SetDifference } from '#read-model';
import { writingKey, writingLock } from './apply-events';
import { inTransaction } from './in-transaction';
import type { RebuildSettings } from './rebuild-settings';
import { catchUp, comeNear, placeOf, targets, type Near } from './rebuild-catch-up';
import { holdBackParked } from './rebuild-parked';
import { enterState, requireMarked, type RebuildRun } from './rebuild-run';
import { liveTables } from './target';

export interface Compared {
  /** Where both sets of tables stood. */
  readonly position: bigint;
  readonly differences: readonly SetDifference[];
}

/** Catches up with what was recorded meanwhile, and compares at one position while the live projector goes on. */
export async function compareAtOnePosition(
  runner: QueryRunner,
  settings: RebuildSettings,
  near: Near,
): Promise<Compared> {
  await comeNear(runner, settings, near);
  const comparing = settings.database.createQueryRunner();
  await comparing.connect();
  try {
    // The live projector waits until the moment that is compared is fixed, not until it is compared.
    await runner.query(`select pg_advisory_lock(${writingKey})`);
    let position: bigint;
    try {
      await inTransaction(runner, () => catchUp(runner, settings, near, liveTables));
      await comparing.query('begin isolation level repeatable read read only');
      position = (await placeOf(comparing, liveTables)).position;
    } finally {
      await runner.query(`select pg_advisory_unlock(${writingKey})`);
    }
    if (position !== near.get(liveTables)) throw new Error('the live tables were sent back meanwhile: rebuild again');
    await comparing.query('set local statement_timeout = 0');
    return { position, differences: await compareSets(comparing) };
  } finally {
    await comparing.query('rollback').catch(() => undefined);
    await comparing.release();
  }
}

/** How often the tables are asked for, how long each time, and how long readers then have before the next. */
const attempts = 40;
const lockMs = 500;
const pauseMs = 500;
const refused = ['55P03', '40P01'];

/**
 * Under the lock of the live projector, which waits meanwhile; readers are only held for the moment of the switch. While
 * a reader holds a table the switch steps back, and is tried again for some 40 s.
 */
export async function switchIn(
  runner: QueryRunner,
  settings: RebuildSettings,
  run: RebuildRun,
  near: Near,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    settings.signal?.throwIfAborted();
    await comeNear(runner, settings, near);
    try {
      // What this attempt folds goes with it.
      await inTransaction(runner, () => switchOnce(runner, settings, run, new Map(near)));
      return;
    } catch (error) {
      if (attempt === attempts || !refused.includes((error as { code?: string }).code ?? '')) throw error;
    }
    await sleep(pauseMs);
  }
}

async function switchOnce(runner: QueryRunner, settings: RebuildSettings, run: RebuildRun, near: Near): Promise<void> {
  await runner.query(writingLock);
  // Looked at first: from now on no migration can empty the new tables before the switch.
  await requireMarked(runner, run, await settings.sources.vault.erased());
  await requireNotOvertaken(settings.database);
  for (const target of targets) {
    await catchUp(runner, settings, near, target);
    // Whoever follows and is not as far yet finds itself overtaken, and goes on from here.
    const { position, epoch } = await placeOf(runner, target);
    const folded = near.get(target) ?? 0n;
    const reached = folded > position ? folded : position;
    await holdBackParked(runner, settings.sources, target, reached);
    const next = target.checkpoint.replace('read.', 'read_next.');
    await runner.query(`delete from ${next}`);
    await runner.query(`insert into ${next} (name, position, epoch) values ($1, $2, $3)`, [
      target.name,
      String(reached),
      String(epoch),
    ]);
  }
  await enterState(runner, run, 'done');
  // All tables before any is changed, and shorter than it takes to find a deadlock: it is the switch that gives way.
  await runner.query(`set local lock_timeout = ${lockMs}`);
  await runner.query(`lock table ${await tablesOfBothSets(runner)} in access exclusive mode`);
  await runner.query('select read.switch_in()');
  // No name stays where no erasure comes by.
  await runner.query('select read.empty_next()');
}

async function tablesOfBothSets(runner: QueryRunner): Promise<string> {
  const [row] = rowsOf<{ tables: string }>(
    await runner.query(`
      select string_agg(format('read.%I, read_next.%I', tablename, tablename), ', ' order by tablename) as tables
      from pg_catalog.pg_tables where schemaname = 'read_next'`),
  );
  if (!row) throw new Error('there are no tables to switch in');
  return row.tables;
}
