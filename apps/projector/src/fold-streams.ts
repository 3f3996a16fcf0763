import { NewerEntry } from '#casework';
import { categoryOf, type EventStore, type RecordedEvent } from '#event-store';
import { writeRows, type Query, type Row, type Table, type TableSet } from '#read-model';
import type { Vault } from '#vault';
import type { Projection } from './projection';

/** Where events and sealed values come from. */
export interface Sources {
  readonly store: Pick<EventStore, 'readMany'>;
  readonly vault: Pick<Vault, 'open'>;
}

/** Rows of several streams by table, each stream folded from its own history. */
export interface Folded {
  readonly table: Table;
  readonly owners: readonly string[];
  readonly rows: readonly Row[];
}

/** Folds streams as recorded up to `until`. */
export async function foldStreams(
  { store, vault }: Sources,
  projections: readonly Projection[],
  streams: readonly string[],
  until: bigint,
): Promise<Folded[]> {
  const histories = [...(await store.readMany(streams)).values()]
    .map((events) => events.filter(({ position }) => position <= until))
    .filter((history) => history.length > 0);
  return foldHistories(vault, projections, histories);
}

/** Folds whole histories, none of them empty; each by every projection of its category. */
export async function foldHistories(
  vault: Sources['vault'],
  projections: readonly Projection[],
  histories: readonly RecordedEvent[][],
): Promise<Folded[]> {
  const folding = histories.flatMap((history) => {
    const stream = history[0]?.stream ?? '';
    const category = categoryOf(stream);
    const id = stream.slice(category.length + 1);
    return projections.filter((each) => each.category === category).map((projection) => ({ id, history, projection }));
  });
  const opened = await vault.open(folding.flatMap(({ history, projection }) => projection.sealed?.(history) ?? []));
  const byTable = new Map<Table, { owners: string[]; rows: Row[] }>();
  for (const { id, history, projection } of folding) {
    for (const table of projection.tables) {
      const folded = byTable.get(table) ?? { owners: [], rows: [] };
      folded.owners.push(id);
      byTable.set(table, folded);
    }
    for (const [table, row] of projection.rows(id, history, opened)) byTable.get(table)?.rows.push(row);
  }
  return [...byTable].map(([table, { owners, rows }]) => ({ table, owners, rows }));
}

/** Writes what was folded: the difference only, inside the caller's transaction. Answers how many rows came or went. */
export async function writeFolded(query: Query, set: TableSet, folded: readonly Folded[]): Promise<number> {
  let written = 0;
  for (const { table, owners, rows } of folded) {
    const { gone, come } = await writeRows(query, set, table, owners, rows);
    written += gone + come;
  }
  return written;
}

/** The streams events belong to, each once. Throws NewerEntry at a kind of stream that no projection folds. */
export function streamsOf(events: readonly RecordedEvent[], projections: readonly Projection[]): string[] {
  const categories = new Set(projections.map(({ category }) => category));
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const unknown = streams.find((stream) => !categories.has(categoryOf(stream)));
  if (unknown !== undefined) throw new NewerEntry(`streams of the kind ${categoryOf(unknown)}`);
  return streams;
}
