import { NewerEntry } from '#casework';
import { categoryOf, type EventStore, type RecordedEvent } from '#event-store';
import { writeNews, writeRows, type Query, type Row, type Table, type TableSet } from '#read-model';
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
  /** They follow from the events alone: what was known at a position once is not known otherwise later. */
  readonly fromEventsAlone: boolean;
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
  const byTable = new Map<Table, { owners: string[]; rows: Row[]; fromEventsAlone: boolean }>();
  for (const { id, history, projection } of folding) {
    for (const table of projection.tables) {
      const folded = byTable.get(table) ?? { owners: [], rows: [], fromEventsAlone: !projection.sealed };
      folded.owners.push(id);
      byTable.set(table, folded);
    }
    for (const [table, row] of projection.rows(id, history, opened)) byTable.get(table)?.rows.push(row);
  }
  return [...byTable].map(([table, folded]) => ({ table, ...folded }));
}

/**
 * Writes what was folded: the difference only, inside the caller's transaction. Answers how many rows came or went.
 * `since`: the position up to which the same streams were folded and written last; what became known or was no longer
 * known after it is all that is looked at, where that is sure.
 */
export async function writeFolded(
  query: Query,
  set: TableSet,
  folded: readonly Folded[],
  since?: bigint,
): Promise<number> {
  let written = 0;
  for (const { table, owners, rows, fromEventsAlone } of folded) {
    const news = since !== undefined && fromEventsAlone ? await writeNews(query, set, table, rows, since) : undefined;
    const { gone, come } = news ?? (await writeRows(query, set, table, owners, rows));
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
