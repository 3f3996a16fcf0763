import { hash } from 'node:crypto';

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);
const hashOf = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The root of the Merkle tree over these leaves (RFC 6962, section 2.1), 32 bytes; of none, the hash of nothing. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level: Buffer[] = leaves.map((leaf) => hashOf(leafPrefix, leaf));
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = level.slice(at, at + 2);
      if (left) above.push(right ? hashOf(nodePrefix, left, right) : left); // the last one without a neighbour rises
    }
    level = above;
  }
  return level[0] ?? hashOf();
}
