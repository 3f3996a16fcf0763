import {
  BACKWARDS,
  END,
  START,
  StreamNotFoundError,
  streamNameFilter,
  type Filter,
  type ReadAllOptions,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import type { RecordedEvent } from '../event-store';
import type { Connection } from './connect';
import { patiently } from './failures';
import { logStreams, placeIn, placeOf, recordedEvent } from './stored-form';

const atOnce = 16;
const page = 1_000;

/** The events of a stream from a revision on, [] when there are none. Everything is asked of the leader. */
export async function readStream(
  { client, patience }: Connection,
  stream: string,
  fromRevision = 0,
): Promise<RecordedEvent[]> {
  if (!new RegExp(logStreams).test(stream)) return [];
  const events: RecordedEvent[] = [];
  for (let from = BigInt(fromRevision); ;) {
    const next = await patiently(patience, () =>
      collected(client.readStream(stream, { fromRevision: from, maxCount: page, requiresLeader: true })),
    );
    for (const each of next) events.push(recordedEvent(each));
    if (next.length < page) return events;
    from += BigInt(page);
  }
}

/** The last event of a stream, or the one at a revision; null when there is none. */
export async function readOne(
  { client, patience }: Connection,
  stream: string,
  at: number | 'end',
): Promise<ResolvedEvent | null> {
  const fromRevision = at === 'end' ? END : BigInt(at);
  const [event] = await patiently(patience, () =>
    collected(client.readStream(stream, { direction: BACKWARDS, fromRevision, maxCount: 1, requiresLeader: true })),
  );
  return event ?? null;
}

/** Events of these categories behind a position, in order, at most so many. */
export async function readAll(
  connection: Connection,
  after: bigint,
  limit: number,
  categories: readonly string[] | undefined,
): Promise<RecordedEvent[]> {
  return (await readAfter(connection, after, limit, filterOf(categories))).map(recordedEvent);
}

/** Whatever passes the filter behind a position, in order, at most so many. */
export async function readAfter(
  { client, patience }: Connection,
  after: bigint,
  limit: number,
  filter: Filter,
): Promise<ResolvedEvent[]> {
  const options: ReadAllOptions = {
    fromPosition: after === 0n ? START : placeOf(after),
    filter,
    maxCount: limit + 1, // reading begins with the event at the position itself
    requiresLeader: true,
  };
  const found = await patiently(patience, () => collected(client.readAll(options)));
  return found.filter((resolved) => placeIn(resolved) > after).slice(0, limit);
}

/** The position of the last event of the log, 0 when there is none. */
export async function findHead({ client, patience }: Connection): Promise<bigint> {
  const options: ReadAllOptions = {
    direction: BACKWARDS,
    fromPosition: END,
    filter: filterOf(undefined),
    maxCount: 1,
    requiresLeader: true,
  };
  const [last] = await patiently(patience, () => collected(client.readAll(options)));
  return last ? recordedEvent(last).position : 0n;
}

/** A filter at the server: the streams of these categories, or of all; never the engine's own nor the server's. */
export function filterOf(categories: readonly string[] | undefined): Filter {
  const names = categories?.map((category) => category.replace(/[^A-Za-z0-9_:]/g, '\\$&'));
  // Without a category nothing matches: no name goes on before its beginning.
  const regex = names ? (names.length === 0 ? '(?!)' : `^(?:${names.join('|')})(?:-|$)`) : logStreams;
  return streamNameFilter({ regex });
}

/** Does this for each, some at a time, and keeps the order. */
export async function forEach<T, R>(items: readonly T[], what: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    answers.push(...(await Promise.all(items.slice(from, from + atOnce).map(what))));
  }
  return answers;
}

/** All events of an answer; a stream that is not there has none. */
async function collected<E>(answer: AsyncIterable<E>): Promise<E[]> {
  const events: E[] = [];
  try {
    for await (const event of answer) events.push(event);
    return events;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
}
