import { createHash } from 'node:crypto';
import type { Position, ResolvedEvent } from '@kurrent/kurrentdb-client';
import { canonicalBytes } from '../canonical';
import type { JsonObject, NewEvent, RecordedEvent } from '../event-store';
import { NotOurs } from './failures';

/** Streams of the log begin with a letter or digit; everything else is the engine's own or the server's. */
export const logStreams = '^[A-Za-z0-9]';

/** What stands beside the canonical event, as flat strings: a multi-stream append takes no others. */
export interface Beside {
  /** SHA-256 of the canonical bytes, hexadecimal. */
  digest: string;
  /** ISO 8601 with milliseconds, UTC: the time of the append, never before that of the event before it in its stream. */
  recordedAt: string;
}

export interface StoredEvent {
  event: NewEvent;
  /** The canonical event as an object; written as JSON it is the canonical bytes again, but for fields named by numbers. */
  data: JsonObject;
  digest: string;
}

/** The event as it is stored in this stream. Throws RangeError above 1 MiB. */
export function storedEvent(stream: string, event: NewEvent): StoredEvent {
  const bytes = canonicalBytes(stream, event);
  return { event, data: JSON.parse(bytes.toString('utf8')) as JsonObject, digest: digestOf(bytes) };
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The event as it was recorded. Throws when it was not written by this engine, naming its place only. */
export function recordedEvent(resolved: ResolvedEvent): RecordedEvent {
  const position = placeIn(resolved);
  const { event } = resolved;
  if (!event) throw new NotOurs(`position ${String(position)}`);
  const stored = event.data as unknown as NewEvent;
  const beside = event.metadata as unknown as Partial<Beside> | undefined;
  if (!event.isJson || typeof beside?.digest !== 'string' || typeof beside.recordedAt !== 'string')
    throw new NotOurs(`stream ${event.streamId}, revision ${String(event.revision)}`);
  return {
    id: stored.id,
    stream: event.streamId,
    revision: Number(event.revision),
    position,
    type: stored.type,
    schema: stored.schema,
    on: stored.on,
    recordedAt: beside.recordedAt,
    data: stored.data,
    metadata: stored.metadata,
  };
}

/** The position of what was read. */
export function placeIn({ event }: ResolvedEvent): bigint {
  if (!event?.position) throw new NotOurs('a record without a position');
  return positionOf(event.position);
}

/** One number: prepare and commit differ only for explicit transactions, which nothing writes any more. */
export function positionOf({ commit, prepare }: Position): bigint {
  if (commit !== prepare) throw new NotOurs(`an explicit transaction at ${String(commit)}`);
  return commit;
}

export const placeOf = (position: bigint): Position => ({ commit: position, prepare: position });
