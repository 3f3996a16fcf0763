import type { Pool } from 'pg';
import type { RecordedEvent } from '../event-store';
import { eventColumns, recordedEvent, type EventRow } from './recorded';

/** A stream, from one of its revisions on. */
export interface StreamPart {
  readonly stream: string;
  readonly from: number;
}

// As many look-ups in the index as there are streams, whatever the planner thinks of the size of the table.
const sql = `
  select u.number, e.*
  from unnest($1::text[], $2::bigint[]) with ordinality u (stream, revision, number),
    lateral (
      select ${eventColumns} from log.events
      where events.stream = u.stream and events.revision >= u.revision order by events.revision offset 0
    ) e
  order by u.number, e.revision`;

/** The events of each part, in the order of the parts; one round trip. */
export async function readStreams(pool: Pool, parts: readonly StreamPart[]): Promise<RecordedEvent[][]> {
  const values = [parts.map(({ stream }) => stream), parts.map(({ from }) => from)];
  const { rows } = await pool.query<EventRow & { number: string }>({ name: 'log-streams', text: sql, values });
  const found = parts.map((): RecordedEvent[] => []);
  for (const row of rows) found[Number(row.number) - 1]?.push(recordedEvent(row));
  return found;
}
