import type { EventStore } from '#event-store';
import type { Query } from '#sql';
import { leafOf, readLeaf, splitLeaves } from './leaf';
import { merkleRoot } from './merkle-root';
import { findLastRoot, findRoot, insertRoot } from './root-table';
import { noRootBefore, rootBytes, rootHash, type Root, type SignedRoot } from './signed-root';
import { SigningRefused } from './signing-refused';
import type { SigningKey } from './signing-key';

/** With what roots are made. */
export interface Signing {
  readonly store: Pick<EventStore, 'readAll'>;
  /** Logged in as kujdes_signer. */
  readonly query: Query;
  readonly key: SigningKey;
  /** The key that is to follow, or that followed at the last start. */
  readonly nextKey?: SigningKey;
  readonly now: () => Date;
  /** Most events under one root. */
  readonly most: number;
}

/**
 * Signs what has settled since the last root, as one root of at most so many events, and keeps it in the database.
 * Nothing new gives no root, unless a new key is to be announced. Throws SigningRefused when the key is not the one
 * the roots so far call for, or the log no longer holds the event they ended at. Only the table decides what the next
 * root is: a second signer at the same moment fails.
 */
export async function signSettled(signing: Signing): Promise<SignedRoot | undefined> {
  const { query, nextKey, now } = signing;
  const held = await findLastRoot(query);
  if (held && !held.signed) throw new SigningRefused(`Root ${held.number} in the database cannot be read: verify.`);
  const last = held?.signed?.root;
  const key = keyFor(last, signing);
  const after = last?.through ?? '0';
  const leaves = await leavesBehind(signing, held?.signed);
  const announces = nextKey !== undefined && nextKey.name !== key.name;
  if (leaves.length === 0 && !announces) return undefined;
  const root: Root = {
    format: 'kujdes-root-1',
    number: (last?.number ?? 0) + 1,
    after,
    through: String(leaves.at(-1)?.readBigUInt64BE() ?? after),
    count: leaves.length,
    merkle: merkleRoot(leaves).toString('hex'),
    previous: last ? rootHash(last) : noRootBefore,
    signedAt: now().toISOString(),
    key: key.name,
    ...(announces ? { nextKey: nextKey.name } : {}),
  };
  const signed = { root, signature: key.sign(rootBytes(root)), leaves: Buffer.concat(leaves) };
  await insertRoot(query, signed);
  return signed;
}

/** Where roots ended. */
interface SignedEnd {
  /** Of the root. */
  readonly number: number;
  /** The last event's. */
  readonly leaf: Buffer;
  /** Position of the event before it; 0 when there is none. */
  readonly before: bigint;
}

/** Where the roots up to this one ended: one that only announced a key has no events. */
async function endOf(query: Query, { root, leaves }: SignedRoot): Promise<SignedEnd | undefined> {
  const [before, leaf] = [undefined, ...splitLeaves(leaves)].slice(-2);
  if (leaf) return { number: root.number, leaf, before: before ? readLeaf(before).position : BigInt(root.after) };
  const earlier = await findRoot(query, root.number - 1);
  return earlier && endOf(query, earlier);
}

/**
 * At most so many leaves behind the last root. The event it ended at is read once more: behind another log nothing may
 * be signed.
 */
async function leavesBehind({ store, query, most }: Signing, last: SignedRoot | undefined): Promise<Buffer[]> {
  const end = last && (await endOf(query, last));
  if (!end) return (await store.readAll({ after: BigInt(last?.root.through ?? 0), limit: most })).map(leafOf);
  const [again, ...leaves] = (await store.readAll({ after: end.before, limit: most + 1 })).map(leafOf);
  if (again?.equals(end.leaf)) return leaves;
  throw new SigningRefused(
    `The log no longer holds the event at position ${readLeaf(end.leaf).position} that root ${end.number} ended at: it was put back, cut off or changed. Verify it (docs/integrity.md).`,
  );
}

function keyFor(last: Root | undefined, { key, nextKey }: Signing): SigningKey {
  const called = last ? (last.nextKey ?? last.key) : key.name;
  const found = [key, nextKey].find((each) => each?.name === called);
  if (found) return found;
  throw new SigningRefused(
    `SIGNING_KEY_FILE holds another key than root ${last?.number ?? 0} calls for (${called}): put the right one back (when it is lost: docs/integrity.md).`,
  );
}
