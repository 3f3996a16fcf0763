import type { QueryRunner } from 'typeorm';
import { rowsOf, type SetDifference } from '#read-model';
import { cancelOnAbort } from './cancel-on-abort';
import { reasonOf } from './failure';
import { placeOf, targets } from './rebuild-catch-up';
import { indexNext } from './rebuild-indexes';
import { fillParts } from './rebuild-parts';
import { inTransaction } from './in-transaction';
import { beginRun, enterState, giveUp, partsMissing, rebuildKey, type RebuildRun } from './rebuild-run';
import type { Rebuilt, RebuildSettings } from './rebuild-settings';
import { compareAtOnePosition, switchIn } from './rebuild-switch';
import { liveTables } from './target';

const fewestParts = 8;
const eventsPerPart = 100_000n;
const mostParts = 256;
const nothing = { filling: 0, indexing: 0, comparing: 0 };

/**
 * Fills the second set of tables from the whole log while the live ones serve, catches up, compares both at the same
 * position and switches in one transaction. A rebuild that was killed is gone on with by the next. Throws Unfoldable
 * at the first event that cannot be folded: nothing is skipped.
 */
export async function rebuild(settings: RebuildSettings): Promise<Rebuilt> {
  const { database, sources, stamp = '', say = () => undefined } = settings;
  const runner = database.createQueryRunner();
  await runner.connect();
  const unwatch = await cancelOnAbort(database, runner, settings.signal);
  try {
    settings.signal?.throwIfAborted();
    await runner.query('set statement_timeout = 0');
    await runner.query('set idle_in_transaction_session_timeout = 0');
    await beTheOnlyOne(runner, say);
    if (settings.switchIn === 'first') {
      const { position } = await placeOf(runner, liveTables);
      if (position > 0n) return { position, differences: [], switched: false, seconds: nothing };
    }
    const run = await beginRun(runner, stamp, await sources.vault.erased(), async () => {
      const first = settings.switchIn === 'first';
      const until = first ? await sources.store.head() : (await placeOf(runner, liveTables)).position;
      return { until, parts: settings.parts ?? partsFor(until) };
    });
    if (run.done > 0) say(`going on with the rebuild that was left: ${run.done} of ${run.parts} parts are filled`);
    try {
      return await work(runner, settings, run);
    } catch (error) {
      // Over a broken connection neither: like one that was killed, it is left to be gone on with.
      await enterState(runner, run, 'failed', reasonOf(error).reason).catch(() => undefined);
      if (!settings.signal?.aborted) await giveUp(runner, run).catch(() => undefined);
      settings.signal?.throwIfAborted(); // whatever the cancelled statement said
      throw error;
    }
  } finally {
    await unwatch();
    // Every setting and lock of this session goes before the connection serves somebody else.
    await runner.query('discard all').catch(() => undefined);
    await runner.release();
  }
}

async function work(runner: QueryRunner, settings: RebuildSettings, run: RebuildRun): Promise<Rebuilt> {
  const { database, fill = (missing) => fillParts(settings, missing) } = settings;
  const { signal } = settings;
  await enterState(runner, run, 'filling');
  const filling = await secondsOf(() => fill(run));
  const missing = await partsMissing(runner, run);
  if (missing > 0) throw new Error(`${missing} parts are not filled: does another rebuild still hold them?`);

  signal?.throwIfAborted();
  await enterState(runner, run, 'indexing');
  const indexing = await secondsOf(() => indexNext(database, runner, signal));

  const near = new Map(targets.map((target) => [target, run.until]));
  let compared = { position: run.until, differences: [] as readonly SetDifference[] };
  let comparing = 0;
  signal?.throwIfAborted();
  if (settings.switchIn !== 'first') {
    await enterState(runner, run, 'comparing');
    comparing = await secondsOf(async () => {
      compared = await compareAtOnePosition(runner, settings, near);
    });
  }

  signal?.throwIfAborted();
  await enterState(runner, run, 'catching-up');
  const equal = compared.differences.length === 0;
  const switched = settings.switchIn === 'when-equal' ? equal : settings.switchIn !== 'never';
  if (switched) await switchIn(runner, settings, run, near);
  else
    await inTransaction(runner, async () => {
      await enterState(runner, run, 'done');
      await runner.query('select read.empty_next()');
    });
  await runner.query('select read.complete_next()');
  return { ...compared, switched, seconds: { filling, indexing, comparing } };
}

/** Holds the lock of rebuilds as long as the session; while another one runs it waits, and says so. */
async function beTheOnlyOne(runner: QueryRunner, say: (line: string) => void): Promise<void> {
  const [row] = rowsOf<{ only: boolean }>(await runner.query(`select pg_try_advisory_lock(${rebuildKey}) as only`));
  if (row?.only === true) return;
  say('another rebuild is running: this one waits for its end');
  await runner.query(`select pg_advisory_lock(${rebuildKey})`);
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
