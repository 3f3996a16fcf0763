import type { Expectation, NewEvent, StreamWrite } from './event-store';

const streamName = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const eventType = /^[A-Za-z][A-Za-z0-9]{0,99}$/;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const illFormed = /\0|\p{Surrogate}/u;
const words = ['none', 'exists', 'any'];
const most = { streams: 8, events: 1000, metadata: 32, metadataText: 1000, depth: 32 };

/** Refuses, with a RangeError naming the place and never the value, what the log could not keep word for word. */
export function checkAppend(writes: readonly StreamWrite[]): void {
  if (writes.length < 1 || writes.length > most.streams) refuse(`an append writes 1 to ${most.streams} streams`);
  const streams = new Set<string>();
  const ids = new Set<string>();
  for (const { stream, expect, events } of writes) {
    if (typeof stream !== 'string' || !streamName.test(stream)) refuse('a stream name is malformed');
    if (streams.has(stream)) refuse('a stream is named twice in one append');
    streams.add(stream);
    checkExpectation(expect);
    if (events.length === 0) refuse('an append to a stream holds at least one event');
    for (const event of events) {
      checkEvent(event);
      if (ids.has(event.id)) refuse('an event id is used twice in one append');
      ids.add(event.id);
    }
  }
  if (ids.size > most.events) refuse(`an append holds at most ${most.events} events`);
}

function checkExpectation(expect: Expectation): void {
  const real = typeof expect === 'number' ? Number.isSafeInteger(expect) && expect >= 0 : words.includes(expect);
  if (!real) refuse('the expectation is neither a revision nor none, exists or any');
}

function checkEvent(event: NewEvent): void {
  if (typeof event.id !== 'string' || !uuid.test(event.id)) refuse('id: a UUID in lower case');
  if (typeof event.type !== 'string' || !eventType.test(event.type)) refuse('type: letters and digits');
  if (!Number.isInteger(event.schema) || event.schema < 1 || event.schema > 32767)
    refuse('schema: a whole number from 1');
  if (typeof event.on !== 'string' || !isDay(event.on)) refuse('on: a day of the calendar, YYYY-MM-DD');
  if (!isPlainObject(event.data)) refuse('data: an object');
  checkValue(event.data, 'data', 0);
  if (!isPlainObject(event.metadata)) refuse('metadata: an object');
  const metadata = Object.entries(event.metadata);
  if (metadata.length > most.metadata) refuse(`metadata: at most ${most.metadata} fields`);
  for (const [name, value] of metadata) {
    if (typeof value !== 'string' || value.length > most.metadataText) refuse('metadata: short texts only');
    checkText(name, 'metadata');
    checkText(value, 'metadata');
  }
}

function checkValue(value: unknown, place: string, depth: number): void {
  if (depth > most.depth) refuse(`${place}: nested too deeply`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value === 'string') {
    checkText(value, place);
  } else if (Array.isArray(value)) {
    for (const item of value) checkValue(item, place, depth + 1);
  } else {
    if (!isPlainObject(value)) refuse(`${place}: not JSON`);
    for (const [name, item] of Object.entries(value as object)) {
      checkText(name, place);
      if (item !== undefined) checkValue(item, place, depth + 1);
    }
  }
}

function checkText(text: string, place: string): void {
  if (illFormed.test(text)) refuse(`${place}: text with NUL or half a character`);
}

/** An object whose own fields are all there is to it (a class instance may be one, a Date or Map is not). */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.prototype.toString.call(value) === '[object Object]' && !('toJSON' in value);
}

function isDay(text: string): boolean {
  const parts = day.exec(text);
  if (!parts) return false;
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(parts[3]);
}

function refuse(why: string): never {
  throw new RangeError(why);
}
