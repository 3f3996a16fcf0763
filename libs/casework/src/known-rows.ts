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

/** How rows are told apart: one is the same as another when all of its content is. */
export interface Alike<Row> {
  /** The same of rows that are the same, and of few others. */
  readonly groupOf: (row: Row) => string | null;
  readonly isSame: (one: Row, other: Row) => boolean;
}

interface Open<Row> {
  readonly row: Row;
  readonly knownFrom: bigint;
  /** How often it stands among the rows; 0: it is known no longer. */
  times: number;
}

/** A changed row is another row. Rows given again as the same objects, before and behind what changed, are not looked at again. */
export function knowing<Row extends object>({ groupOf, isSame }: Alike<Row>): Knowing<Row> {
  const closed: Known<Row>[] = [];
  const opened: Open<Row>[] = [];
  const groups = new Map<string | null, Open<Row>[]>();
  let before: readonly Row[] = [];

  function comes(row: Row, knownFrom: bigint): void {
    const group = groupOf(row);
    const there = groups.get(group);
    const known = there?.find((each) => isSame(each.row, row));
    if (known) {
      known.times += 1;
      return;
    }
    const open = { row, knownFrom, times: 1 };
    opened.push(open);
    if (there) there.push(open);
    else groups.set(group, [open]);
  }

  function goes(row: Row, knownUntil: bigint): void {
    const there = groups.get(groupOf(row)) ?? [];
    const at = there.findIndex((each) => isSame(each.row, row));
    const known = there[at];
    if (!known || (known.times -= 1) > 0) return;
    closed.push({ row: known.row, knownFrom: known.knownFrom, knownUntil });
    there.splice(at, 1);
  }

  return {
    next(position, now) {
      const [from, endBefore, endNow] = changedMiddle(before, now);
      // First what comes, so that what goes and comes again was never gone.
      for (let index = from; index < endNow; index += 1) comes(now[index] as Row, position);
      for (let index = from; index < endBefore; index += 1) goes(before[index] as Row, position);
      before = now;
    },
    known() {
      const known = [...closed];
      for (const { row, knownFrom, times } of opened) if (times > 0) known.push({ row, knownFrom, knownUntil: null });
      return known;
    },
  };
}

/** Folds every prefix of a stream's history; `rowsOf` gives the rows of a prefix. */
export function knownRows<Event extends { readonly position: bigint }, Row extends object>(
  history: readonly Event[],
  rowsOf: (prefix: readonly Event[]) => readonly Row[],
  alike: Alike<Row>,
): Known<Row>[] {
  const rows = knowing(alike);
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
