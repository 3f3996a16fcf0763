import { rowsOf, type Query } from '#sql';
import { readRoot, rootBytes, type SignedRoot } from './signed-root';

/** A root under its number, as it stands in the database or outside; `signed` is missing when it cannot be read. */
export interface HeldRoot {
  readonly number: number;
  readonly signed: SignedRoot | undefined;
}

const columns = 'number, root, signature, leaves';
const page = 100;

async function heldRoots(query: Query, sql: string, values: unknown[]): Promise<HeldRoot[]> {
  return rowsOf(await query.query(sql, values)).map((row) => {
    const { number, root: bytes, signature, leaves } = row as Record<string, Buffer>;
    const root = bytes && readRoot(bytes);
    return { number: Number(number), signed: root && signature && leaves && { root, signature, leaves } };
  });
}

/** The roots in the database behind this number, in order, some at a time. */
export async function* rootsInDatabase(query: Query, after: number): AsyncGenerator<HeldRoot, undefined> {
  const sql = `select ${columns} from proof.root where number > $1 order by number limit ${page}`;
  for (let last = after; ;) {
    const held = await heldRoots(query, sql, [last]);
    yield* held;
    const end = held.at(-1);
    if (!end) return undefined;
    last = end.number;
  }
}

/** The last root in the database; undefined while there is none. */
export async function findLastRoot(query: Query): Promise<HeldRoot | undefined> {
  const sql = `select ${columns} from proof.root order by number desc limit 1`;
  return (await heldRoots(query, sql, []))[0];
}

/** The root of this number in the database. */
export async function findRoot(query: Query, number: number): Promise<SignedRoot | undefined> {
  const sql = `select ${columns} from proof.root where number = $1`;
  return (await heldRoots(query, sql, [number]))[0]?.signed;
}

/** Keeps a root; a second one of the same number, or behind the same root, is refused by the table. */
export async function insertRoot(query: Query, { root, signature, leaves }: SignedRoot): Promise<void> {
  await query.query('insert into proof.root (number, previous, root, signature, leaves) values ($1, $2, $3, $4, $5)', [
    root.number,
    Buffer.from(root.previous, 'hex'),
    rootBytes(root),
    signature,
    leaves,
  ]);
}
