import type { GridCell } from './count-grid';
import { isSmall, keyOf, maskOf, type Amount, type Tables } from './grid-tables';
import { additiveGaps } from './suppress-additive';
import { overlappingGaps } from './suppress-overlapping';

/** Groups, and groups looked at round by round, beyond which a grid is withheld as too fine: no question may hold up all others. */
const mostGroups = 1_500;
const mostLooks = 6_000;

/** What of a grid is withheld from readers who may not see small counts. */
export interface Suppressed {
  /** The total is 1-4: then groups that add up to it are all withheld. */
  readonly total: boolean;
  /** The whole grid: no choice of groups could be withheld so that the small ones stay unknown. */
  readonly all: boolean;
  /** Whether a group of the grid asked is withheld, where not all are. */
  readonly hides: (values: GridCell['values']) => boolean;
}

/**
 * Withholds every group of 1-4, and as many others as it takes that these cannot be worked out from what is shown of
 * the grid, of all its margins and of the total. A table is judged together with its margins only, so it is withheld
 * alike in whatever grid it occurs. `additive`: which dimensions' groups add up to the total.
 */
export function suppressGrid(cells: readonly GridCell[], additive: readonly boolean[]): Suppressed {
  if (cells.length > mostGroups) return { total: cells.some(isSmallTotal), all: true, hides: () => true };
  const whole = (1 << additive.length) - 1;
  const amounts: ((cell: GridCell) => number)[] = [({ figure }) => figure, ({ over = 0 }) => over];
  const ratio = cells.some(({ over }) => over !== undefined);
  let hidden: Hidden | 'all' = new Map();
  // What is withheld for the one amount is withheld for the other: a group is shown whole or not at all.
  for (const of of ratio ? amounts : amounts.slice(0, 1))
    if (hidden !== 'all') hidden = hiddenIn(tablesOf(cells, of), additive, whole, hidden);
  const found = hidden;
  return {
    total: cells.some(isSmallTotal),
    all: found === 'all',
    hides: (values) => found === 'all' || (found.get(whole)?.has(keyOf(values)) ?? false),
  };
}

const isSmallTotal = (cell: GridCell): boolean => maskOf(cell.values) === 0 && isSmall(cell);

type Hidden = ReadonlyMap<number, ReadonlySet<string>>;

function tablesOf(cells: readonly GridCell[], amountOf: (cell: GridCell) => number): Map<number, Amount[]> {
  const tables = new Map<number, Amount[]>();
  for (const cell of cells) {
    const { values } = cell;
    const mask = maskOf(values);
    const made = { key: keyOf(values), values, amount: amountOf(cell), small: isSmall(cell) };
    tables.set(mask, [...(tables.get(mask) ?? []), made]);
  }
  // Of equal groups always the same one is chosen, in whatever order they were counted.
  for (const table of tables.values()) table.sort((one, other) => (one.key < other.key ? -1 : 1));
  return tables;
}

/** What is withheld of each table, the margins before what they are margins of; `before` is withheld already. */
function hiddenIn(
  cells: ReadonlyMap<number, readonly Amount[]>,
  additive: readonly boolean[],
  whole: number,
  before: Hidden,
): Hidden | 'all' {
  const hidden = new Map<number, ReadonlySet<string>>();
  const budget = { left: mostLooks };
  const size = (mask: number): number => additive.filter((_, no) => mask & (1 << no)).length;
  const masks = Array.from({ length: whole + 1 }, (_, mask) => mask).sort((one, other) => size(one) - size(other));
  for (const mask of masks) {
    const found = hiddenOf(mask, { additive, cells, hidden }, budget, before.get(mask));
    if (found === 'all') return 'all';
    hidden.set(mask, found);
  }
  return hidden;
}

function hiddenOf(
  mask: number,
  tables: Tables,
  budget: { left: number },
  before: Iterable<string> = [],
): ReadonlySet<string> | 'all' {
  const small = (tables.cells.get(mask) ?? []).filter((cell) => cell.small);
  if (mask === 0) return new Set(small.map(({ key }) => key));
  // Groups that add up to so little would be told by their number alone.
  const adds = tables.additive.some((each, no) => each && mask & (1 << no));
  if (adds && tables.hidden.get(0)?.size) return 'all';
  const here = new Set([...before, ...small.map(({ key }) => key)]);
  for (;;) {
    budget.left -= tables.cells.get(mask)?.length ?? 0;
    if (budget.left < 0) return 'all';
    const now = { ...tables, hidden: new Map(tables.hidden).set(mask, here) };
    const gaps = [...overlappingGaps(mask, now), ...additiveGaps(mask, now)];
    if (gaps.length === 0) return here;
    for (const gap of gaps) {
      const [next] = gap;
      if (!next) return 'all';
      here.add(next.key);
    }
  }
}
