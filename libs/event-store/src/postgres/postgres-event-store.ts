import { askTogether } from '#sql';
import type { EventStore, RecordedEvent } from '../event-store';
import { appendQueue } from './append-queue';
import { follow, type LogReader } from './follow';
import { findHead } from './find-head';
import { histories } from './histories';
import { poolOf } from './pool';
import { prepareAppend } from './prepared-append';
import { readBelow, readSettled } from './read-settled';
import { readStreams, recordedEvents, type StreamPart } from './read-streams';
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
  const readRows = askTogether((parts: readonly StreamPart[]) => readStreams(pool, parts));
  const readPart = async (part: StreamPart) => recordedEvents(await readRows(part));
  const queue = appendQueue(writers, size, (appends) => reader.wakeUp.ring(appends));

  return {
    async append(writes) {
      return queue.append(prepareAppend(writes, options.clock?.() ?? null));
    },
    read: (stream, fromRevision = 0) => readPart({ stream, from: fromRevision }),
    async readMany(streams) {
      const asked = [...new Set(streams)];
      const histories = await Promise.all(asked.map((stream) => readPart({ stream, from: 0 })));
      return new Map(asked.map((stream, index) => [stream, histories[index] ?? []]));
    },
    async readAll({ after = 0n, until, categories, limit }) {
      if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit: a whole number from 1');
      // Up to there every gap is dead, whatever this store has seen settled itself.
      if (until !== undefined) return (await readBelow(pool, until, after, limit, categories)).events;
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
