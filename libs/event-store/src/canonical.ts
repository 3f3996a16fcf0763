import type { NewEvent } from './event-store';

const mostBytes = 1_048_576;
/** What JSON writes as it is. */
const plainText = /^[ !#-[\]-~]*$/;

/**
 * The bytes that are stored and hashed: RFC 8785 of the event in its stream, without revision, position and
 * recordedAt, which the log gives (the chain fixes the order). Throws RangeError above 1 MiB.
 */
export function canonicalBytes(stream: string, event: NewEvent): Buffer {
  const { id, type, schema, on, data, metadata } = event;
  const bytes = Buffer.from(canonicalJson({ id, stream, type, schema, on, data, metadata }), 'utf8');
  if (bytes.length > mostBytes) throw new RangeError('an event holds at most 1 MiB');
  return bytes;
}

/** RFC 8785 of what JSON can hold. Every event passes here: the `canonicalize` package takes twice as long. */
function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let fields = '';
  for (const name of Object.keys(value).sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[name];
    if (item !== undefined) fields += `${fields === '' ? '' : ','}${quoted(name)}:${canonicalJson(item)}`;
  }
  return `{${fields}}`;
}

const quoted = (text: string): string => (plainText.test(text) ? `"${text}"` : JSON.stringify(text));
