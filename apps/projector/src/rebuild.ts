import type { QueryRunner } from 'typeorm';
import type { SetDifference } from '#read-model';
import { reasonOf } from './failure';
import { placeOf, targets } from './rebuild-catch-up';
import { indexNext } from './rebuild-indexes';
import { fillParts } from './rebuild-parts';
import { beginRun, enterState, partsMissing, type RebuildRun } from './rebuild-run';
import type { Rebuilt, RebuildSettings } from './rebuild-settings';
import { compareAtOnePosition, switchIn } from './rebuild-switch';
import { liveTables } from './target';

const fewestParts = 8;
const eventsPerPart = 100_000n;
const mostParts = 256;

/**
 * Fills the second set of tables from the whole log while the live ones serve, catches up, compares both at the same
 * position and switches in one transaction. A rebuild that was killed is gone on with by the next. Throws Unfoldable
 * at the first event that cannot be folded: nothing is skipped.
 */
export async function rebuild(settings: RebuildSettings): Promise<Rebuilt> {
  const { database, sources, stamp = '', say = () => undefined } = settings;
  const runner = database.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('kujdes rebuild'))`);
    await runner.query('set statement_timeout = 0');
    await runner.query('set idle_in_transaction_session_timeout = 0');
    const run = await beginRun(runner, stamp, async () => {
      const first = settings.switchIn === 'first';
      const until = first ? await sources.store.head() : (await placeOf(runner, liveTables)).position;
      return { until, parts: settings.parts ?? partsFor(until) };
    });
    if (run.done > 0) say(`going on with the rebuild that was left: ${run.done} of ${run.parts} parts are filled`);
    try {
      return await work(runner, settings, run);
    } catch (error) {
      await enterState(runner, run, 'failed', reasonOf(error).reason).catch(() => undefined);
      throw error;
    }
  } finally {
    // Every setting and lock of this session goes before the connection serves somebody else.
    await runner.query('discard all').catch(() => undefined);
    await runner.release();
  }
}

async function work(runner: QueryRunner, settings: RebuildSettings, run: RebuildRun): Promise<Rebuilt> {
  const { database, fill = (missing) => fillParts(settings, missing) } = settings;
  await enterState(runner, run, 'filling');
  const filling = await secondsOf(() => fill(run));
  const missing = await partsMissing(runner, run);
  if (missing > 0) throw new Error(`${missing} parts are not filled: does another rebuild still hold them?`);

  await enterState(runner, run, 'indexing');
  const indexing = await secondsOf(() => indexNext(database, runner));

  const near = new Map(targets.map((target) => [target, run.until]));
  let compared = { position: run.until, differences: [] as readonly SetDifference[] };
  let comparing = 0;
  if (settings.switchIn !== 'first') {
    await enterState(runner, run, 'comparing');
    comparing = await secondsOf(async () => {
      compared = await compareAtOnePosition(runner, settings, near);
    });
  }

  await enterState(runner, run, 'catching-up');
  const equal = compared.differences.length === 0;
  const switched = settings.switchIn === 'when-equal' ? equal : settings.switchIn !== 'never';
  if (switched) await switchIn(runner, settings, run, near);
  else await enterState(runner, run, 'done');
  // Twice the space only while it is needed; and no name stays where no erasure comes by.
  await runner.query('select read.empty_next()');
  await runner.query('select read.complete_next()');
  return { ...compared, switched, seconds: { filling, indexing, comparing } };
}

/** Small enough that little is lost with one, and that all workers end at about the same time. */
function partsFor(until: bigint): number {
  return Math.min(Math.max(Number(until / eventsPerPart), fewestParts), mostParts);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
