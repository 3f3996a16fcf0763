import canonicalize from 'canonicalize';
import type { JsonValue } from './vault';
import { UnsealableValue } from './vault-errors';

// JSON.stringify writes a surrogate without its partner as \udXXX and everything else as itself.
const loneSurrogate = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/;

/** The canonical JSON (RFC 8785) of a value in UTF-8; throws UnsealableValue, naming the field, for what JSON cannot hold. */
export function canonicalBytes(field: string, value: JsonValue): Buffer {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch {
    throw new UnsealableValue(field, 'the value is not JSON or too deep');
  }
  if (text === undefined) throw new UnsealableValue(field, 'there is no value');
  if (loneSurrogate.test(text)) throw new UnsealableValue(field, 'the text is ill-formed');
  return Buffer.from(text, 'utf8');
}
