import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What is signed: everything the log holds behind `after` up to `through`. Positions are decimal, hashes hexadecimal. */
export interface Root {
  readonly format: 'kujdes-root-1';
  /** From 1, without a gap. */
  readonly number: number;
  /** `through` of the root before, 0 in the first. */
  readonly after: string;
  /** Position of the last event. */
  readonly through: string;
  readonly count: number;
  /** Of the leaves in order of position. */
  readonly merkle: string;
  /** SHA-256 of the root before as signed, 64 zeros in the first. */
  readonly previous: string;
  /** ISO 8601, UTC, by the signer's clock. */
  readonly signedAt: string;
  /** The public key it is signed with. */
  readonly key: string;
  /** The public key of all roots from the next one on; this is how a key is replaced. */
  readonly nextKey?: string;
}

/** A root with its signature (Ed25519 of `rootBytes`) and the leaves it was made from, one after another. */
export interface SignedRoot {
  readonly root: Root;
  readonly signature: Buffer;
  readonly leaves: Buffer;
}

export const noRootBefore = '0'.repeat(64);

/** The bytes that are signed: RFC 8785 of the root. */
export function rootBytes(root: Root): Buffer {
  return Buffer.from(canonicalize(root) ?? '', 'utf8');
}

/** What the next root says as `previous`. */
export function rootHash(root: Root): string {
  return hash('sha256', rootBytes(root));
}

/** The line that leaves the house, with its line end: `{"leaves": base64, "root": …, "signature": base64}`. */
export function writeLine({ root, signature, leaves }: SignedRoot): string {
  const line = { leaves: leaves.toString('base64'), root, signature: signature.toString('base64') };
  return `${canonicalize(line) ?? ''}\n`;
}

/** The signed root in a line; undefined when it holds none, as a line that was broken off. */
export function readLine(line: string): SignedRoot | undefined {
  try {
    const { root, signature, leaves } = JSON.parse(line) as Record<string, unknown>;
    if (!isRoot(root) || typeof signature !== 'string' || typeof leaves !== 'string') return undefined;
    return { root, signature: Buffer.from(signature, 'base64'), leaves: Buffer.from(leaves, 'base64') };
  } catch {
    return undefined;
  }
}

/** The root in its signed bytes; undefined when they hold none. */
export function readRoot(bytes: Buffer): Root | undefined {
  try {
    const root: unknown = JSON.parse(bytes.toString('utf8'));
    return isRoot(root) ? root : undefined;
  } catch {
    return undefined;
  }
}

const position = /^(0|[1-9]\d{0,19})$/;
const hash256 = /^[0-9a-f]{64}$/;

function isRoot(value: unknown): value is Root {
  if (typeof value !== 'object' || value === null) return false;
  const { format, number, after, through, count, merkle, previous, signedAt, key, nextKey } = value as Record<
    string,
    unknown
  >;
  const matches = (text: unknown, form: RegExp) => typeof text === 'string' && form.test(text);
  return (
    format === 'kujdes-root-1' &&
    [number, count].every((each) => Number.isSafeInteger(each) && (each as number) >= 0) &&
    [after, through].every((each) => matches(each, position)) &&
    [merkle, previous, key].every((each) => matches(each, hash256)) &&
    (nextKey === undefined || matches(nextKey, hash256)) &&
    typeof signedAt === 'string'
  );
}
