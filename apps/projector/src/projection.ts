import type { HistoryEvent } from '#casework';
import type { Row, Table } from '#read-model';

/** A row and the table it belongs to. */
export type PlacedRow = readonly [Table, Row];

/** Clear values by the id of their sealed value; erased ones are absent. */
export type Opened = ReadonlyMap<string, unknown>;

/** How streams of one category become rows: pure, nothing but the one stream and its opened values counts. */
export interface Projection {
  /** Of the streams: the part of their name before the first '-'. */
  readonly category: string;
  readonly tables: readonly Table[];
  /** Ids of the sealed values the rows need in clear. */
  sealed?(history: readonly HistoryEvent[]): string[];
  /** All rows that follow from a stream's recorded history; `id` is the stream's name without its category. */
  rows(id: string, history: readonly HistoryEvent[], opened: Opened): PlacedRow[];
}
