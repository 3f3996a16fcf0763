import type { Pool } from 'pg';
import type { AppendAnswer } from '../event-store';
import { inTime } from './pool';
import { answerOf, type AppendRow, type PreparedAppend } from './prepared-append';

const sql = `select outcome, revision, last_position, taken
  from log.append_many($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
    $13, $14)`;
const words = { none: -1, exists: -2, any: -3 } as const;

/** One round trip and one commit for all: the answer to each, in their order. No event id may stand in two of them. */
export async function appendBatch(pool: Pool, batch: readonly PreparedAppend[]): Promise<AppendAnswer[]> {
  const { rows } = await pool.query<AppendRow>({
    ...inTime,
    name: 'log-append-many',
    text: sql,
    values: valuesOf(batch),
  });
  let from = 0;
  return batch.map((append) => answerOf(append, rows.slice(from, (from += append.writes.length))));
}

/** The parallel arrays of `log.append_many`. */
function valuesOf(batch: readonly PreparedAppend[]): unknown[] {
  const streams = new Map<string, number>();
  const numberOf = (stream: string): number => {
    const number = streams.get(stream) ?? streams.size + 1;
    streams.set(stream, number);
    return number;
  };
  const appends = { at: [] as (Date | null)[], lastWrite: [] as number[] };
  const writes = { stream: [] as number[], expected: [] as number[], lastEvent: [] as number[] };
  const wholes = { firstEvent: [] as number[], lastEvent: [] as number[] };
  const events = { write: [] as number[], id: [] as string[], type: [] as string[] };
  const places = { start: [] as number[], size: [] as number[] };
  const bytes: Buffer[] = [];
  let start = 1;
  for (const append of batch) {
    const firstEvent = events.id.length + 1;
    for (const { stream, expect, events: own } of append.writes) {
      writes.stream.push(numberOf(stream));
      writes.expected.push(typeof expect === 'number' ? expect : words[expect]);
      wholes.firstEvent.push(firstEvent);
      wholes.lastEvent.push(firstEvent + append.events - 1);
      for (const event of own) {
        events.write.push(writes.stream.length);
        events.id.push(event.id);
        events.type.push(event.type);
        places.start.push(start);
        places.size.push(event.bytes.length);
        bytes.push(event.bytes);
        start += event.bytes.length;
      }
      writes.lastEvent.push(events.id.length);
    }
    appends.at.push(append.at);
    appends.lastWrite.push(writes.stream.length);
  }
  return [
    [...streams.keys()],
    appends.at,
    ...[appends.lastWrite, ...Object.values(writes), ...Object.values(wholes), events.write, events.id].map(list),
    events.type,
    ...Object.values(places).map(list),
    Buffer.concat(bytes),
  ];
}

/** An array of numbers or UUIDs as PostgreSQL reads it; made by the driver it would cost ten times as much. */
const list = (items: readonly (number | string)[]): string => `{${items.join(',')}}`;
