import {
  appendRoots,
  findLastOutside,
  findRoot,
  rootHash,
  rootsInDatabase,
  SigningRefused,
  type SignedRoot,
} from '#proof';
import type { Query } from '#sql';

const atOnce = 100;

/** The number of the last root in the folder. Throws SigningRefused when the database does not know that root. */
export async function lastDelivered(query: Query, folder: string): Promise<number> {
  const outside = await findLastOutside(folder);
  if (!outside) return 0;
  const { number } = outside.root;
  const inside = await findRoot(query, number);
  if (inside && rootHash(inside.root) === rootHash(outside.root)) return number;
  throw new SigningRefused(
    `ROOTS_DIR holds root ${number}, which is not in the database: the database was put back or changed, or the roots are another log's. Verify against the folder; then give a new one.`,
  );
}

/** Brings the roots behind this number to the folder, in order; answers with the last one's number. */
export async function deliverRoots(query: Query, folder: string, after: number): Promise<number> {
  let delivered = after;
  let waiting: SignedRoot[] = [];
  const deliver = async () => {
    await appendRoots(folder, waiting);
    delivered = waiting.at(-1)?.root.number ?? delivered;
    waiting = [];
  };
  for await (const { signed } of rootsInDatabase(query, after)) {
    if (!signed) break;
    waiting.push(signed);
    if (waiting.length === atOnce) await deliver();
  }
  await deliver();
  return delivered;
}
