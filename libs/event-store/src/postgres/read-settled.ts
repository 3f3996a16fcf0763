import type { Pool } from 'pg';
import type { RecordedEvent } from '../event-store';
import { inTime } from './pool';
import { eventColumns, recordedEvent, type EventRow } from './recorded';
import type { Settlement } from './settle';

export interface Page {
  events: RecordedEvent[];
  /** Everything up to here is in this page, of another category, or dead. */
  settled: bigint;
  /** What stopped the page: its size, a gap that may still fill, or the end of the log. */
  stopped: 'full' | 'gap' | 'end';
}

interface TailRow extends EventRow {
  wanted: boolean;
}

// Below the horizon gaps are dead, so only the wanted rows are read.
const belowSql = `select ${eventColumns} from log.events
  where position > $1 and position <= $2 order by position limit $3`;
const belowOfCategoriesSql = `select ${eventColumns} from log.events
  where category = any ($4) and position > $1 and position <= $2 order by position limit $3`;
// Above it every position counts; other categories' events come without their content.
const tailSql = `
  select position, stream, revision, recorded_at, wanted,
    case when wanted then convert_from(envelope, 'UTF8') else '' end as envelope
  from (
    select *, $3::text[] is null or category = any ($3) as wanted from log.events
    where position > $1 order by position limit $2
  ) tail order by position`;

/** The next events behind `after`, only as far as nothing can appear between them any more. */
export async function readSettled(
  pool: Pool,
  settlement: Settlement,
  after: bigint,
  limit: number,
  categories: readonly string[] | undefined,
): Promise<Page> {
  const horizon = settlement.horizon; // taken before the query: what it covers must be visible to it
  return after < horizon
    ? readBelow(pool, horizon, after, limit, categories)
    : readTail(pool, after, limit, categories);
}

/** The next events behind `after` up to a position that is settled. */
export async function readBelow(
  pool: Pool,
  horizon: bigint,
  after: bigint,
  limit: number,
  categories: readonly string[] | undefined,
): Promise<Page> {
  const values = [String(after), String(horizon), limit];
  const answer = categories
    ? await pool.query<EventRow>({
        ...inTime,
        name: 'log-below-of',
        text: belowOfCategoriesSql,
        values: [...values, categories],
      })
    : await pool.query<EventRow>({ ...inTime, name: 'log-below', text: belowSql, values });
  const events = answer.rows.map(recordedEvent);
  const last = events.at(-1);
  // What lies behind the horizon has not been looked at: 'full' sends the reader on to the tail.
  return { events, settled: last && events.length === limit ? last.position : horizon, stopped: 'full' };
}

async function readTail(
  pool: Pool,
  after: bigint,
  limit: number,
  categories: readonly string[] | undefined,
): Promise<Page> {
  const answer = await pool.query<TailRow>({
    ...inTime,
    name: 'log-tail',
    text: tailSql,
    values: [String(after), limit, categories ?? null],
  });
  const events: RecordedEvent[] = [];
  let settled = after;
  for (const row of answer.rows) {
    if (BigInt(row.position) !== settled + 1n) return { events, settled, stopped: 'gap' };
    settled += 1n;
    if (row.wanted) events.push(recordedEvent(row));
  }
  return { events, settled, stopped: answer.rows.length === limit ? 'full' : 'end' };
}
