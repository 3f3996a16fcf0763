/** A row with the positions of the events that made it appear and vanish. */
export interface Known<Row> {
  readonly row: Row;
  readonly knownFrom: bigint;
  readonly knownUntil: bigint | null;
}

/** Is told the rows that followed from a stream at one event after the other, and tells since and until when each was known. */
export interface Knowing<Row> {
  /** The rows that follow since the event at `position`; none of those given is changed later. */
  next(position: bigint, rows: readonly Row[]): void;
  /** Those no longer known first, then those known still, each in the order in which it changed. */
  known(): Known<Row>[];
}

/**
 * `keyOf` gives all of a row's content as one string; a changed row is another row. Rows given again as the same
 * objects, before and behind what changed, are not looked at again.
 */
export function knowing<Row extends object>(keyOf: (row: Row) => string): Knowing<Row> {
  const closed: Known<Row>[] = [];
  const open = new Map<string, { readonly row: Row; readonly knownFrom: bigint; times: number }>();
  let before: readonly Row[] = [];
  return {
    next(position, now) {
      const [from, endBefore, endNow] = changedMiddle(before, now);
      // First what comes, so that what goes and comes again was never gone.
      for (let index = from; index < endNow; index += 1) {
        const row = now[index] as Row;
        const key = keyOf(row);
        const known = open.get(key);
        if (known) known.times += 1;
        else open.set(key, { row, knownFrom: position, times: 1 });
      }
      for (let index = from; index < endBefore; index += 1) {
        const key = keyOf(before[index] as Row);
        const known = open.get(key);
        if (!known || (known.times -= 1) > 0) continue;
        closed.push({ row: known.row, knownFrom: known.knownFrom, knownUntil: position });
        open.delete(key);
      }
      before = now;
    },
    known() {
      const known = [...closed];
      for (const { row, knownFrom } of open.values()) known.push({ row, knownFrom, knownUntil: null });
      return known;
    },
  };
}

/** Folds every prefix of a stream's history; `rowsOf` gives the rows of a prefix. */
export function knownRows<Event extends { readonly position: bigint }, Row extends object>(
  history: readonly Event[],
  rowsOf: (prefix: readonly Event[]) => readonly Row[],
  keyOf: (row: Row) => string,
): Known<Row>[] {
  const rows = knowing(keyOf);
  for (const [index, { position }] of history.entries()) {
    const prefix = index + 1 < history.length ? history.slice(0, index + 1) : history;
    rows.next(position, rowsOf(prefix));
  }
  return rows.known();
}

/** Where two lists begin to differ, and where in each the same begins again. */
function changedMiddle(before: readonly object[], now: readonly object[]): [from: number, before: number, now: number] {
  let from = 0;
  while (from < before.length && before[from] === now[from]) from += 1;
  let [endBefore, endNow] = [before.length, now.length];
  while (endBefore > from && endNow > from && before[endBefore - 1] === now[endNow - 1]) {
    endBefore -= 1;
    endNow -= 1;
  }
  return [from, endBefore, endNow];
}
