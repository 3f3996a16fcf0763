import type { EventStore, RecordedEvent } from '../event-store';
import { appendQueue } from './append-queue';
import { follow, type LogReader } from './follow';
import { findHead } from './find-head';
import { histories } from './histories';
import { poolOf } from './pool';
import { prepareAppend } from './prepared-append';
import { readSettled } from './read-settled';
import { eventColumns, recordedEvent, type EventRow } from './recorded';
import { settlement } from './settle';
import { wakeUp } from './wake-up';

export interface PostgresEventStoreOptions {
  /** Logs in as kujdes_writer: no other role may append. */
  url: string;
  /** Logs in as whoever reads; without it the writer reads too. */
  readUrl?: string;
  /** Another time than the database's; only accepted in a database marked demo or test. */
  clock?: () => Date;
  /** Most connections for appending, and as many for reading. */
  poolSize?: number;
}

const streamSql = `select ${eventColumns} from log.events where stream = $1 and revision >= $2 order by revision`;
const streamsSql = `select ${eventColumns} from log.events where stream = any ($1) order by stream, revision`;

const locateSql = 'select id, stream from log.events where id = any ($1::uuid[])';

/** The log in PostgreSQL, in the schema `log`. */
export function postgresEventStore(options: PostgresEventStoreOptions): EventStore {
  const size = options.poolSize ?? 4;
  const readUrl = options.readUrl ?? options.url;
  const writers = poolOf(options.url, size, 'kujdes log writer');
  const pool = poolOf(readUrl, size, 'kujdes log reader');
  let closing: Promise<void> | null = null;
  const reader: LogReader = {
    pool,
    settlement: settlement(pool),
    wakeUp: wakeUp(readUrl),
    isClosed: () => closing !== null,
  };
  const queue = appendQueue(writers, size, () => reader.wakeUp.ring());

  return {
    async append(writes) {
      return queue.append(prepareAppend(writes, options.clock?.() ?? null));
    },
    async read(stream, fromRevision = 0) {
      const values = [stream, fromRevision];
      const answer = await pool.query<EventRow>({ name: 'log-stream', text: streamSql, values });
      return answer.rows.map(recordedEvent);
    },
    async readMany(streams) {
      const found = new Map<string, RecordedEvent[]>(streams.map((stream) => [stream, []]));
      const answer = await pool.query<EventRow>({ name: 'log-streams', text: streamsSql, values: [[...found.keys()]] });
      for (const row of answer.rows) found.get(row.stream)?.push(recordedEvent(row));
      return found;
    },
    async readAll({ after = 0n, categories, limit }) {
      if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit: a whole number from 1');
      const events: RecordedEvent[] = [];
      let cursor = after;
      while (events.length < limit) {
        const page = await readSettled(pool, reader.settlement, cursor, limit - events.length, categories);
        events.push(...page.events);
        cursor = page.settled;
        if (page.stopped === 'end') break;
        if (page.stopped === 'gap' && !(await reader.settlement.advance())) break;
      }
      return events;
    },
    follow: (from) => follow(reader, from),
    histories: (options) => histories(pool, options),
    async locate(ids) {
      const answer = await pool.query<{ id: string; stream: string }>({
        name: 'log-locate',
        text: locateSql,
        values: [ids],
      });
      return new Map(answer.rows.map(({ id, stream }) => [id, stream]));
    },
    head: () => findHead(pool, reader.settlement),
    close() {
      closing ??= queue
        .close()
        .then(() => Promise.all([reader.wakeUp.close(), writers.end(), pool.end()]))
        .then(() => undefined);
      return closing;
    },
  };
}
