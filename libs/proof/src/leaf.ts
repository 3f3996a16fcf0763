import { hash } from 'node:crypto';
import { canonicalBytes, type RecordedEvent } from '#event-store';

/** Bytes of one leaf. */
export const leafSize = 56;

/** What a leaf says of its event. */
export interface Leaf {
  position: bigint;
  /** Place in its stream, from 0. */
  revision: number;
  /** Milliseconds since 1970, UTC. */
  recordedAt: number;
  /** SHA-256 of the canonical bytes, which hold the stream, the id and everything that was written. */
  digest: Buffer;
}

/** An event as the tree holds it, for ever: position, revision, time (64 bits each, big-endian), digest (32 bytes). */
export function leafOf(event: RecordedEvent): Buffer {
  const leaf = Buffer.alloc(leafSize);
  leaf.writeBigUInt64BE(event.position, 0);
  leaf.writeBigUInt64BE(BigInt(event.revision), 8);
  leaf.writeBigInt64BE(BigInt(Date.parse(event.recordedAt)), 16);
  hash('sha256', canonicalBytes(event.stream, event), 'buffer').copy(leaf, 24);
  return leaf;
}

/** Reads a leaf back. */
export function readLeaf(bytes: Buffer): Leaf {
  return {
    position: bytes.readBigUInt64BE(0),
    revision: Number(bytes.readBigUInt64BE(8)),
    recordedAt: Number(bytes.readBigInt64BE(16)),
    digest: bytes.subarray(24, leafSize),
  };
}

/** The leaves one after another, apart again. Throws RangeError when the last one is not whole. */
export function splitLeaves(leaves: Buffer): Buffer[] {
  if (leaves.length % leafSize !== 0) throw new RangeError('leaves: not a whole number of leaves');
  return Array.from({ length: leaves.length / leafSize }, (_, index) =>
    leaves.subarray(index * leafSize, (index + 1) * leafSize),
  );
}
