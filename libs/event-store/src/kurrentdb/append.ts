import { randomUUID } from 'node:crypto';
import { jsonEvent, type AppendStreamRequest } from '@kurrent/kurrentdb-client';
import { checkAppend } from '../check-append';
import type { AppendAnswer, StreamWrite } from '../event-store';
import type { Connection } from './connect';
import { failureOf, inOurWords, inTime, isPassing, waiting } from './failures';
import type { Turns } from './in-turn';
import { readMarkers, takeId, type Marker } from './markers';
import { forEach, readOne } from './read';
import { recordedEvent, storedEvent, type Beside, type StoredEvent } from './stored-form';

interface Head {
  /** -1 when there is no such stream. */
  revision: number;
  recordedAt: string;
}

interface Row extends StoredEvent {
  stream: string;
}

/** One append: its streams in the order of their names, its events in that order, and the mark it is known by. */
interface Append {
  id: string;
  writes: readonly StreamWrite[];
  rows: readonly Row[];
}

/**
 * Reads the heads of the streams, judges what is expected of them, and writes at exactly the revisions it saw, the ids
 * of the events taken in the same append. When that fails, whether outrun or without an answer, the markers of the ids
 * say what happened; nothing known of them means that nothing was written, and it begins again.
 */
export async function append(
  connection: Connection,
  turns: Turns,
  writes: readonly StreamWrite[],
  clock: () => Date,
): Promise<AppendAnswer> {
  checkAppend(writes);
  const ordered = [...writes].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  const rows = ordered.flatMap(({ stream, events }) =>
    events.map((event) => ({ stream, ...storedEvent(stream, event) })),
  );
  const one: Append = { id: randomUUID(), writes: ordered, rows };
  return turns.take(
    ordered.map(({ stream }) => stream),
    () => appendInTurn(connection, one, clock),
  );
}

async function appendInTurn(connection: Connection, one: Append, clock: () => Date): Promise<AppendAnswer> {
  const again = waiting(connection.patience);
  for (;;) {
    const heads = await forEach(one.writes, ({ stream }) => readHead(connection, stream));
    const conflict = firstConflict(one.writes, heads);
    // The heads first, then the markers: an id not taken now was not taken when the heads were read.
    if (conflict) return (await findAppended(connection, one)) ?? conflict;
    try {
      const requests = requestsOf(one, heads, clock());
      await inTime(connection.patience, connection.client.multiStreamAppend(requests));
    } catch (thrown) {
      const error = failureOf(thrown);
      if (!isPassing(error)) throw inOurWords(error);
      const known = await findAppended(connection, one);
      if (known) return known;
      await again.pause(error);
      continue;
    }
    const revisions = one.writes.map(
      ({ stream, events }, index) => [stream, (heads[index]?.revision ?? -1) + events.length] as const,
    );
    return answerOf(connection, revisions, false);
  }
}

async function readHead(connection: Connection, stream: string): Promise<Head> {
  const last = await readOne(connection, stream, 'end');
  return last ? recordedEvent(last) : { revision: -1, recordedAt: '' };
}

/** The first, in the order of names, whose expectation is not met. */
function firstConflict(writes: readonly StreamWrite[], heads: readonly Head[]): AppendAnswer | null {
  for (const [index, { stream, expect }] of writes.entries()) {
    const revision = heads[index]?.revision ?? -1;
    const met =
      expect === 'any' ||
      (expect === 'none' ? revision < 0 : expect === 'exists' ? revision >= 0 : revision === expect);
    if (!met) return { outcome: 'conflict', stream, expected: expect, actual: revision < 0 ? null : revision };
  }
  return null;
}

/** The markers first, the events behind them: the last record of an append is its last event. */
function requestsOf(one: Append, heads: readonly Head[], now: Date): AppendStreamRequest[] {
  const revisionOf = new Map(one.writes.map(({ stream }, index) => [stream, heads[index]?.revision ?? -1]));
  const next = new Map(revisionOf);
  const markers = one.rows.map(({ stream, event, digest }, ordinal) => {
    const revision = (next.get(stream) ?? -1) + 1;
    next.set(stream, revision);
    return takeId(event.id, { stream, revision, digest, append: one.id, ordinal, size: one.rows.length });
  });
  const events = one.writes.map(({ stream }, index): AppendStreamRequest => {
    const { revision, recordedAt: before } = heads[index] ?? { revision: -1, recordedAt: '' };
    const at = now.toISOString();
    const recordedAt = at < before ? before : at;
    return {
      streamName: stream,
      expectedState: revision < 0 ? 'no_stream' : BigInt(revision),
      events: one.rows
        .filter((row) => row.stream === stream)
        .map(({ event, data, digest }) => {
          const metadata: Beside = { digest, recordedAt };
          return jsonEvent({ id: event.id, type: event.type, data, metadata: { ...metadata } });
        }),
    };
  });
  return [...markers, ...events];
}

/** What the log knows of these ids: null when nothing, else this append's first result or an id that is taken. */
async function findAppended(connection: Connection, one: Append): Promise<AppendAnswer | null> {
  const ids = one.rows.map(({ event }) => event.id);
  const [first] = (await readMarkers(connection, ids)).values();
  if (!first) return null;
  // Read again: an append is seen whole only by who begins to read after one of its markers was there.
  const markers = await readMarkers(connection, ids);
  const found = ids.flatMap((id) => markers.get(id) ?? []);
  if (!one.rows.every((row, ordinal) => isSame(row, ordinal, markers.get(row.event.id), first, ids.length)))
    return { outcome: 'id-taken', id: [...markers.keys()].sort()[0] ?? '' };
  const revisions = one.writes.map(
    ({ stream }) =>
      [
        stream,
        Math.max(...found.filter((marker) => marker.stream === stream).map(({ revision }) => revision)),
      ] as const,
  );
  return answerOf(connection, revisions, first.append !== one.id);
}

/** The position is read back: what KurrentDB answers an append of several streams with is not documented to be it. */
async function answerOf(
  connection: Connection,
  revisions: readonly (readonly [stream: string, revision: number])[],
  repeated: boolean,
): Promise<AppendAnswer> {
  const [stream, revision] = revisions.at(-1) ?? ['', -1];
  const last = await readOne(connection, stream, revision);
  if (!last) throw new Error(`stream ${stream} has lost its revision ${String(revision)}`);
  return {
    outcome: 'appended',
    position: recordedEvent(last).position,
    revisions: Object.fromEntries(revisions),
    repeated,
  };
}

function isSame(row: Row, ordinal: number, marker: Marker | undefined, first: Marker, size: number): boolean {
  return (
    marker?.append === first.append &&
    marker.stream === row.stream &&
    marker.digest === row.digest &&
    marker.ordinal === ordinal &&
    marker.size === size
  );
}
