import type { Pool } from 'pg';
import type { HistoriesOptions, RecordedEvent } from '../event-store';
import { eventColumns, recordedEvent, type EventRow } from './recorded';

const namesSql = `
  select id from log.streams
  where category = any ($1) and id > $2 and ($3::int is null or mod(hashtext(id)::bigint + 2147483648, $4) = $3)
  order by id limit 500`;
const eventsSql = `
  select ${eventColumns} from log.events where stream = any ($1) and position <= $2 order by stream, revision`;

/** Streams in order of their names, page by page. */
export async function* histories(pool: Pool, options: HistoriesOptions): AsyncGenerator<RecordedEvent[][]> {
  const { categories, until, part } = options;
  for (let after = ''; ;) {
    const asked = [categories, after, part?.index ?? null, part?.of ?? null];
    const names = (await pool.query<{ id: string }>({ name: 'log-stream-names', text: namesSql, values: asked })).rows;
    const last = names.at(-1);
    if (!last) return;
    const values = [names.map(({ id }) => id), String(until)];
    const { rows } = await pool.query<EventRow>({ name: 'log-histories', text: eventsSql, values });
    const page = new Map<string, RecordedEvent[]>();
    for (const row of rows) {
      const history = page.get(row.stream) ?? [];
      history.push(recordedEvent(row));
      page.set(row.stream, history);
    }
    if (page.size > 0) yield [...page.values()];
    after = last.id;
  }
}
