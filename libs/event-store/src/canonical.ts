import canonicalize from 'canonicalize';
import type { NewEvent } from './event-store';

const mostBytes = 1_048_576;

/**
 * The bytes that are stored and hashed: RFC 8785 of the event in its stream, without revision, position and
 * recordedAt, which the log gives (the chain fixes the order). Throws RangeError above 1 MiB.
 */
export function canonicalBytes(stream: string, event: NewEvent): Buffer {
  const { id, type, schema, on, data, metadata } = event;
  const bytes = Buffer.from(canonicalize({ id, stream, type, schema, on, data, metadata }) ?? '', 'utf8');
  if (bytes.length > mostBytes) throw new RangeError('an event holds at most 1 MiB');
  return bytes;
}
