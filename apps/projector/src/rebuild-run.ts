import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { rowsOf, type Query } from '#read-model';
import { inTransaction } from './in-transaction';

/** A rebuild under way: the parts of the log, up to a position, that are folded each as a whole. */
export interface RebuildRun {
  readonly id: string;
  readonly until: bigint;
  readonly parts: number;
}

/** Held by the session of a rebuild as long as it runs. */
export const rebuildKey = `hashtext('kujdes rebuild')`;

export type RebuildState = 'filling' | 'indexing' | 'catching-up' | 'comparing' | 'done' | 'failed';

export interface RebuildProgress {
  readonly state: RebuildState;
  readonly parts: number;
  readonly partsDone: number;
  readonly eventsDone: number;
  /** Reckoned from the parts that are done; null before the first. */
  readonly eventsTotal: number | null;
}

/** Marks the new set as filled by a run, at so many erasures. Whatever takes the names takes the mark with them. */
function markedSql(run: string, erased: string): string {
  return `exists (select from read_next.search_checkpoint where name = ${run} and position = ${erased}::bigint)`;
}

const unfinishedSql = `
  select run, until::text, parts, parts_done as done from read.rebuild
  where stamp = $1 and state <> 'done' and ${markedSql('run::text', '$2')}`;
const beginSql = `
  insert into read.rebuild (run, stamp, state, until, parts) values ($1, $2, 'filling', $3, $4)
  on conflict (only_one) do update set run = $1, stamp = $2, state = 'filling', reason = null, until = $3, parts = $4,
    parts_done = 0, events_done = 0, events_total = null,
    started_at = clock_timestamp(), updated_at = clock_timestamp()`;

/**
 * The rebuild that the same code began and did not finish, or a new one with nothing filled yet. One is not gone on with
 * when names are gone, as after a crash of the database, or when a value was erased since: `erased` is how many were.
 */
export async function beginRun(
  runner: QueryRunner,
  stamp: string,
  erased: number,
  fresh: () => Promise<Omit<RebuildRun, 'id'>>,
): Promise<RebuildRun & { readonly done: number }> {
  const [found] = rowsOf<{ run: string; until: string; parts: number; done: number }>(
    await runner.query(unfinishedSql, [stamp, erased]),
  );
  if (found) return { id: found.run, until: BigInt(found.until), parts: found.parts, done: found.done };
  const run = { id: randomUUID(), ...(await fresh()), done: 0 };
  await inTransaction(runner, async () => {
    await runner.query('select read.empty_next()');
    await runner.query('delete from read.rebuild_part');
    await runner.query(
      `insert into read.rebuild_part (run, part) select $1::uuid, part from generate_series(0, $2::int - 1) part`,
      [run.id, run.parts],
    );
    await runner.query(beginSql, [run.id, stamp, String(run.until), run.parts]);
    await runner.query('insert into read_next.search_checkpoint (name, position, epoch) values ($1, $2, 0)', [
      run.id,
      erased,
    ]);
  });
  return run;
}

/** Throws when the new set is no longer what the run filled, or holds a value that was erased since. */
export async function requireMarked(query: Query, { id }: RebuildRun, erased: number): Promise<void> {
  const [row] = rowsOf<{ marked: boolean }>(
    await query.query(`select ${markedSql('$1', '$2')} as marked`, [id, erased]),
  );
  if (!row?.marked) throw new Error('the new tables were emptied, or values erased, meanwhile: rebuild again');
}

/** Leaves no row and no name of a run behind. A part that is being filled is waited for, and none is begun any more. */
export async function giveUp(runner: QueryRunner, { id }: RebuildRun): Promise<void> {
  await runner.query('delete from read.rebuild_part where run = $1', [id]);
  await runner.query('select read.empty_next()');
  await runner.query('select read.complete_next()');
}

/** A part nobody else fills now, held until the transaction ends; undefined when there is none. */
export async function claimPart(query: Query, { id }: RebuildRun): Promise<number | undefined> {
  const [row] = rowsOf<{ part: number }>(
    await query.query(
      `select part from read.rebuild_part where run = $1 and filled_at is null
       order by part limit 1 for update skip locked`,
      [id],
    ),
  );
  return row?.part;
}

/** Inside the transaction that filled the part: it is done with its rows, or not at all. */
export async function partDone(query: Query, { id }: RebuildRun, part: number, events: number): Promise<void> {
  await query.query(`update read.rebuild_part set filled_at = clock_timestamp() where run = $1 and part = $2`, [
    id,
    part,
  ]);
  // Last, for all workers wait for this row.
  await query.query(
    `update read.rebuild set parts_done = parts_done + 1, events_done = events_done + $2,
       events_total = (events_done + $2) * parts / (parts_done + 1), updated_at = clock_timestamp()
     where run = $1`,
    [id, events],
  );
}

export async function partsMissing(query: Query, { id }: RebuildRun): Promise<number> {
  const [row] = rowsOf<{ missing: number }>(
    await query.query(`select count(*)::int as missing from read.rebuild_part where run = $1 and filled_at is null`, [
      id,
    ]),
  );
  return row?.missing ?? 0;
}

/** Says where the rebuild is; `reason` why it failed, in words that name nobody. */
export async function enterState(query: Query, run: RebuildRun, state: RebuildState, reason?: string): Promise<void> {
  await query.query(`update read.rebuild set state = $2, reason = $3, updated_at = clock_timestamp() where run = $1`, [
    run.id,
    state,
    reason ?? null,
  ]);
}

/** How far the last rebuild is, or was; undefined when there was none. */
export async function rebuildProgress(query: Query): Promise<RebuildProgress | undefined> {
  const [row] = rowsOf<Omit<RebuildProgress, 'eventsDone' | 'eventsTotal'> & { done: string; total: string | null }>(
    await query.query(
      `select state, parts, parts_done as "partsDone", events_done::text as done, events_total::text as total
       from read.rebuild`,
    ),
  );
  if (!row) return undefined;
  const { done, total, ...rest } = row;
  return { ...rest, eventsDone: Number(done), eventsTotal: total === null ? null : Number(total) };
}
