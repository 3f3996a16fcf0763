/** A row with the positions of the events that made it appear and vanish. */
export type Known<Row> = Row & { readonly knownFrom: bigint; readonly knownUntil: bigint | null };

/**
 * Folds every prefix of a stream's history and tells since and until when each row was known.
 * `rowsOf` gives the rows of a prefix, `keyOf` all of a row's content as one string; a changed row is another row.
 */
export function knownRows<Event extends { readonly position: bigint }, Row>(
  history: readonly Event[],
  rowsOf: (prefix: readonly Event[]) => readonly Row[],
  keyOf: (row: Row) => string,
): Known<Row>[] {
  const closed: Known<Row>[] = [];
  let open = new Map<string, Known<Row>>();
  for (const [index, event] of history.entries()) {
    const next = new Map<string, Known<Row>>();
    for (const row of rowsOf(history.slice(0, index + 1))) {
      const key = keyOf(row);
      next.set(key, open.get(key) ?? { ...row, knownFrom: event.position, knownUntil: null });
    }
    for (const [key, row] of open) if (!next.has(key)) closed.push({ ...row, knownUntil: event.position });
    open = next;
  }
  return [...closed, ...open.values()];
}
