/** A row with the positions of the events that made it appear and vanish. */
export interface Known<Row> {
  readonly row: Row;
  readonly knownFrom: bigint;
  readonly knownUntil: bigint | null;
}

/**
 * Folds every prefix of a stream's history and tells since and until when each row was known.
 * `rowsOf` gives the rows of a prefix, `keyOf` all of a row's content as one string; a changed row is another row.
 * A row given again as the same object is not looked at again.
 */
export function knownRows<Event extends { readonly position: bigint }, Row extends object>(
  history: readonly Event[],
  rowsOf: (prefix: readonly Event[]) => readonly Row[],
  keyOf: (row: Row) => string,
): Known<Row>[] {
  const closed: Known<Row>[] = [];
  const open = new Map<string, Known<Row>>();
  let before: readonly Row[] = [];
  for (const [index, { position }] of history.entries()) {
    const now = rowsOf(history.slice(0, index + 1));
    let same = 0;
    while (same < before.length && before[same] === now[same]) same += 1;
    const changed = now.slice(same);
    const gone = before.slice(same).filter((row) => !changed.includes(row));
    const stay = gone.length > 0 ? new Set(now.map(keyOf)) : undefined;
    for (const key of gone.map(keyOf)) {
      const known = open.get(key);
      if (!known || stay?.has(key)) continue;
      closed.push({ ...known, knownUntil: position });
      open.delete(key);
    }
    for (const row of changed) {
      const key = keyOf(row);
      if (!open.has(key)) open.set(key, { row, knownFrom: position, knownUntil: null });
    }
    before = now;
  }
  // Those still known in the order the whole history gives them.
  const last = new Set(before.map(keyOf));
  return [...closed, ...[...last].flatMap((key) => open.get(key) ?? [])];
}
