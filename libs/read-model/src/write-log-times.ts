import { rowsOf, type Query } from '#sql';
import type { TableSet } from './table';

/** What `log_time` asks of an event. */
export interface Moment {
  readonly position: bigint;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
}

/**
 * One row whenever the running maximum of recordedAt, in the order of the log, enters a new second. `moments` are the
 * next events of the log, in order, none left out.
 */
export async function writeLogTimes(query: Query, set: TableSet, moments: readonly Moment[]): Promise<void> {
  if (moments.length === 0) return;
  const [last] = rowsOf<{ at: string | null }>(
    await query.query(`select extract(epoch from max(second))::bigint::text as at from ${set}.log_time`),
  );
  let reached = typeof last?.at === 'string' ? Number(last.at) : -Infinity;
  const seconds: number[] = [];
  const positions: string[] = [];
  for (const { position, recordedAt } of moments) {
    const second = Math.floor(Date.parse(recordedAt) / 1000);
    if (second <= reached) continue;
    reached = second;
    seconds.push(second);
    positions.push(String(position));
  }
  if (seconds.length === 0) return;
  await query.query(
    `insert into ${set}.log_time (second, position)
     select to_timestamp(s), p from unnest($1::bigint[], $2::bigint[]) as made(s, p)`,
    [seconds, positions],
  );
}
