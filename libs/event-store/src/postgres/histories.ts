import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { HistoriesOptions, RecordedEvent } from '../event-store';
import { readBinaryRows } from './binary-rows';
import { recordedEvent } from './recorded';

/** Events given at a time, or a few more: a stream is never cut. */
const page = 2_000;
const epochMs = Date.UTC(2000, 0, 1);

// Streams in order without sorting, and events fetched as they come: memory and temporary space stay as they are,
// however large the log. The planner would rather read and sort the whole log for each part.
const beginSql = `
  begin read only;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off`;

/** Copied out in order of streams and revisions, category by category. */
export async function* histories(pool: Pool, options: HistoriesOptions): AsyncGenerator<RecordedEvent[][]> {
  const { categories, until, part = { index: 0, of: 1 } } = options;
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query(beginSql);
    for (const category of new Set(categories ?? (await categoriesIn(client))))
      yield* ofCategory(client, category, until, part);
    await client.query('commit');
    whole = true;
  } finally {
    // Whoever stops in the middle leaves a connection in the midst of a copy.
    client.release(!whole);
  }
}

// From each category straight to the next, so that few streams are looked at.
const categoriesSql = `
  with recursive known as (
    select split_part(min(stream), '-', 1) as category from log.events
    union all
    select (select split_part(min(stream), '-', 1) from log.events where stream >= known.category || '.')
    from known where category is not null
  ) select category from known where category is not null`;

async function categoriesIn(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ category: string }>(categoriesSql);
  return rows.map(({ category }) => category);
}

async function* ofCategory(
  client: PoolClient,
  category: string,
  until: bigint,
  { index, of }: { index: number; of: number },
): AsyncGenerator<RecordedEvent[][]> {
  // '.' follows '-' in the order of bytes, and no name has anything before '-'.
  const from = index === 0 ? category : `${category}-${boundary(index, of)}`;
  const to = index + 1 === of ? `${category}.` : `${category}-${boundary(index + 1, of)}`;
  const rows = client.query(
    copyTo(`copy (
      select stream, revision, position, recorded_at, envelope from log.events
      where stream >= ${client.escapeLiteral(from)} and stream < ${client.escapeLiteral(to)} and position <= ${until}
      order by stream, revision
    ) to stdout (format binary)`),
  );
  let histories: RecordedEvent[][] = [];
  let history: RecordedEvent[] = [];
  let events = 0;
  for await (const fields of readBinaryRows(rows)) {
    for (const row of fields) {
      const event = recordedEvent({
        stream: row.text(0),
        revision: row.number(1),
        position: row.bigint(2),
        recorded_at: new Date(epochMs + Math.floor(row.number(3) / 1_000)),
        envelope: row.text(4),
      });
      if (history[0]?.stream !== event.stream) {
        if (events >= page) {
          yield histories;
          [histories, events] = [[], 0];
        }
        history = [];
        histories.push(history);
      }
      history.push(event);
      events += 1;
    }
  }
  if (histories.length > 0) yield histories;
}

/** Where a part begins among names that are UUIDs, evenly; other names fall into one part too. */
const boundary = (index: number, of: number): string =>
  Math.round((index * 0x10000) / of)
    .toString(16)
    .padStart(4, '0');
