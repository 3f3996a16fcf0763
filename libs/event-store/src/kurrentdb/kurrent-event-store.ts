import type { EventStore } from '../event-store';
import { append } from './append';
import { claim } from './claim';
import { connect, type Connection } from './connect';
import { follow } from './follow';
import { histories } from './histories';
import { turns } from './in-turn';
import { readMarkers } from './markers';
import { findHead, forEach, readAll, readStream } from './read';

export interface KurrentEventStoreOptions {
  /** kurrentdb://user:password@host:2113, or kurrentdb+discover:// for a cluster. */
  url: string;
  /** The name of the log: KurrentDB keeps the first it is given and refuses every other. */
  log?: string;
  /** Another time than this process's; for a demo or a test only. */
  clock?: () => Date;
  /** How long one answer is waited for. */
  deadlineMs?: number;
  /** How long the same is asked again while KurrentDB has no leader or is not reachable. */
  patienceMs?: number;
  /** Appends that may wait in this process; one more is answered with LogBusy. */
  mostWaiting?: number;
}

async function claimed(connection: Connection, log: string): Promise<void> {
  try {
    await claim(connection, log);
  } catch (error) {
    await connection.client.dispose();
    throw error;
  }
}

/**
 * The log in KurrentDB, which holds nothing else. Throws one sentence when it is older than 25.1, not reached, or refuses
 * the account. LogUnreachable: what was asked may have been done or not, and may be asked again.
 */
export async function kurrentEventStore(options: KurrentEventStoreOptions): Promise<EventStore> {
  const { url, clock = () => new Date(), deadlineMs = 5_000, patienceMs = 15_000, mostWaiting = 1_000 } = options;
  const closing = new AbortController();
  const connection = await connect(url, { deadlineMs, patienceMs, signal: closing.signal });
  if (options.log !== undefined) await claimed(connection, options.log);
  const appends = turns(mostWaiting);
  return {
    append: (writes) => append(connection, appends, writes, clock),
    read: (stream, fromRevision = 0) => readStream(connection, stream, fromRevision),
    async readMany(streams) {
      const names = [...new Set(streams)];
      const found = await forEach(names, (stream) => readStream(connection, stream));
      return new Map(names.map((stream, index) => [stream, found[index] ?? []]));
    },
    async readAll({ after = 0n, until, categories, limit }) {
      if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit: a whole number from 1');
      const events = categories?.length === 0 ? [] : await readAll(connection, after, limit, categories);
      return until === undefined ? events : events.filter(({ position }) => position <= until);
    },
    follow: (from) => follow(connection, from),
    histories: (asked) => histories(connection, asked),
    async locate(ids) {
      const markers = await readMarkers(connection, ids);
      return new Map([...markers].map(([id, { stream }]) => [id, stream]));
    },
    head: () => findHead(connection),
    async close() {
      closing.abort();
      await appends.idle();
      await connection.client.dispose();
    },
  };
}
