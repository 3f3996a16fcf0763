import type { Pool } from 'pg';
import type { RecordedEvent } from '../event-store';
import { inTime } from './pool';
import { recordedEvent } from './recorded';

/** A stream, from one of its revisions on. */
export interface StreamPart {
  readonly stream: string;
  readonly from: number;
}

export interface StoredRow {
  readonly number: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly recorded_at: Date;
  readonly envelope: Buffer;
}

// As many look-ups in the index as there are streams, whatever the planner thinks of the size of the table.
const sql = `
  select u.number, e.*
  from unnest($1::text[], $2::bigint[]) with ordinality u (stream, revision, number),
    lateral (
      select position, stream, revision, recorded_at, envelope from log.events
      where events.stream = u.stream and events.revision >= u.revision order by events.revision offset 0
    ) e
  order by u.number, e.revision`;

/** What is stored of each part, in the order of the parts; one round trip. */
export async function readStreams(pool: Pool, parts: readonly StreamPart[]): Promise<StoredRow[][]> {
  const values = [parts.map(({ stream }) => stream), parts.map(({ from }) => from)];
  const { rows } = await pool.query<StoredRow>({ ...inTime, name: 'log-streams', text: sql, values });
  const found = parts.map((): StoredRow[] => []);
  for (const row of rows) found[Number(row.number) - 1]?.push(row);
  return found;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The events of one part. Throws when stored bytes are no event: whoever asked for another part has nothing to do with it. */
export const recordedEvents = (rows: readonly StoredRow[]): RecordedEvent[] =>
  rows.map((row) => recordedEvent({ ...row, envelope: strict.decode(row.envelope) }));
