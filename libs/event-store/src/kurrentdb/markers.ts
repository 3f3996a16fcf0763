import { randomUUID } from 'node:crypto';
import { jsonEvent, type AppendStreamRequest } from '@kurrent/kurrentdb-client';
import type { Connection } from './connect';
import { forEach, readOne } from './read';

/** What the marker of an event id says: where its event is, and with which append it came. */
export interface Marker {
  stream: string;
  revision: number;
  digest: string;
  append: string;
  /** Its place among the events of the append, from 0, and how many those are. */
  ordinal: number;
  size: number;
}

/** Each of these streams holds the marker of one event id and nothing else. */
export const markerStreams = '^_id-';
export const markerStream = (id: string): string => `_id-${id}`;

/**
 * Takes an event id for the whole log, in the append of its event. The marker's own id is new each time: KurrentDB
 * answers a write it knows by its ids as done, and a retry must be told from a first append.
 */
export function takeId(id: string, marker: Marker): AppendStreamRequest {
  return {
    streamName: markerStream(id),
    expectedState: 'no_stream',
    events: [jsonEvent({ id: randomUUID(), type: 'IdTaken', data: { ...marker } })],
  };
}

/** The markers of those ids that are taken. */
export async function readMarkers(connection: Connection, ids: readonly string[]): Promise<Map<string, Marker>> {
  const markers = new Map<string, Marker>();
  await forEach(ids, async (id) => {
    const found = await readOne(connection, markerStream(id), 'end');
    if (found?.event) markers.set(id, found.event.data as unknown as Marker);
  });
  return markers;
}
