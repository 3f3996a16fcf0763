import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { merkleRoot } from './merkle-root';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The definition of RFC 6962, word for word: split at the largest power of two below the number of leaves. */
function naive(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), naive(leaves.slice(0, split)), naive(leaves.slice(split)));
}

describe('the root of a Merkle tree', () => {
  const leaves = fc.array(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    { maxLength: 70 },
  );

  it('is what RFC 6962 defines', () => {
    fc.assert(fc.property(leaves, (some) => merkleRoot(some).equals(naive(some))));
  });

  it('is another one when any byte of any leaf is another one, a leaf is missing, doubled, or in another place', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (some, which, where) => {
        fc.pre(some.length > 1);
        const root = merkleRoot(some);
        const [a, b] = [which % some.length, where % some.length];
        const changed = some.map((leaf, index) => (index === a ? Buffer.concat([leaf, Buffer.of(0)]) : leaf));
        expect(merkleRoot(changed).equals(root)).toBe(false);
        expect(merkleRoot(some.toSpliced(a, 1)).equals(root)).toBe(false);
        expect(merkleRoot(some.toSpliced(a, 0, some[b]!)).equals(root)).toBe(false);
        fc.pre(!some[a]!.equals(some[b]!));
        expect(merkleRoot(some.with(a, some[b]!).with(b, some[a]!)).equals(root)).toBe(false);
      }),
    );
  });
});
