import type { EventStore } from '#event-store';
import type { Query } from '#sql';
import { leafOf, leafSize, readLeaf, splitLeaves } from './leaf';
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
  const { store, query, nextKey, now, most } = signing;
  const held = await findLastRoot(query);
  if (held && !held.signed) throw unreadable(held.number);
  const last = held?.signed?.root;
  const key = keyFor(last, signing);
  const after = last?.through ?? '0';
  if (held?.signed) await requireEnd(signing, held.signed);
  const leaves = (await store.readAll({ after: BigInt(after), limit: most })).map(leafOf);
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

/**
 * Throws SigningRefused unless the log holds the event these roots ended at: behind another log nothing may be signed. It is
 * asked for as settled, which it was when it was signed.
 */
async function requireEnd(signing: Signing, { root, leaves }: SignedRoot): Promise<void> {
  if (leaves.length !== root.count * leafSize) throw unreadable(root.number);
  const [before, leaf] = [undefined, ...splitLeaves(leaves)].slice(-2);
  if (!leaf) return requireEarlierEnd(signing, root.number);
  const after = before ? readLeaf(before).position : BigInt(root.after);
  const until = readLeaf(leaf).position;
  const [event] = await signing.store.readAll({ after, until, limit: 1 });
  if (event && leafOf(event).equals(leaf)) return;
  throw new SigningRefused(
    `The log no longer holds the event at position ${until} that root ${root.number} ended at: it was put back, cut off or changed. Verify it (docs/integrity.md).`,
  );
}

/** A root that only announces a key has no events: the roots ended before it. */
async function requireEarlierEnd(signing: Signing, number: number): Promise<void> {
  if (number === 1) return;
  const earlier = await findRoot(signing.query, number - 1);
  if (!earlier) throw unreadable(number - 1);
  await requireEnd(signing, earlier);
}

const unreadable = (number: number): SigningRefused =>
  new SigningRefused(`Root ${number} in the database cannot be read: verify.`);

function keyFor(last: Root | undefined, { key, nextKey }: Signing): SigningKey {
  const called = last ? (last.nextKey ?? last.key) : key.name;
  const found = [key, nextKey].find((each) => each?.name === called);
  if (found) return found;
  throw new SigningRefused(
    `SIGNING_KEY_FILE holds another key than root ${last?.number ?? 0} calls for (${called}): put the right one back (when it is lost: docs/integrity.md).`,
  );
}
