import type { NewEvent, RecordedEvent } from '../event-store';

export interface EventRow {
  position: string | bigint;
  stream: string;
  revision: string | number;
  recorded_at: Date;
  envelope: string;
}

/** The columns of an event as readers get them; the envelope is the stored bytes, as text. */
export const eventColumns = `position, stream, revision, recorded_at, convert_from(envelope, 'UTF8') as envelope`;

/** The event as it was recorded: its stored bytes, and the place and time the log gave it. */
export function recordedEvent(row: EventRow): RecordedEvent {
  const { id, type, schema, on, data, metadata } = JSON.parse(row.envelope) as NewEvent;
  return {
    id,
    stream: row.stream,
    revision: Number(row.revision),
    position: BigInt(row.position),
    type,
    schema,
    on,
    recordedAt: row.recorded_at.toISOString(),
    data,
    metadata,
  };
}
