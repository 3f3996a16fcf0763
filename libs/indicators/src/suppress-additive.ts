import { nullSpace } from './null-space';
import { groupBy, keyOf, project, type Amount, type Gap, type Tables } from './grid-tables';

/** More unknowns than this are not reckoned with: the grid is withheld as too fine. */
const most = 150;

/** Groups that add up: a small one is safe when other numbers could stand in the withheld places just as well. */
export function additiveGaps(mask: number, tables: Tables): Gap[] {
  const { additive, cells } = tables;
  const adding = additive.reduce((bits, adds, no) => (adds && mask & (1 << no) ? bits | (1 << no) : bits), 0);
  if (adding === 0) return [];
  // Groups that overlap are no sums: within each of them the others add up for themselves.
  const within = mask & ~adding;
  const strata = groupBy(cells.get(mask) ?? [], ({ values }) => keyOf(project(values, within)));
  return [...strata].flatMap(([stratum, base]) => gapsWithin({ mask, adding, within, stratum, base }, tables));
}

interface Stratum {
  readonly mask: number;
  readonly adding: number;
  readonly within: number;
  readonly stratum: string;
  readonly base: readonly Amount[];
}

function gapsWithin({ mask, adding, within, stratum, base }: Stratum, { cells, hidden }: Tables): Gap[] {
  const isHidden = (of: number, { key }: Amount): boolean => hidden.get(of)?.has(key) ?? false;
  // The largest first: what gives way to a change is then large enough to do so.
  const unknown = base.filter((cell) => isHidden(mask, cell)).sort((x, y) => y.amount - x.amount);
  if (unknown.length > most) return [[]];
  const shown = base.filter((cell) => !isHidden(mask, cell) && cell.amount > 0).sort((x, y) => x.amount - y.amount);
  const sums: number[][] = [];
  const targets: { cell: Amount; of: number; sum: number[] }[] = [];
  for (let margin = adding; ; margin = (margin - 1) & adding) {
    const of = within | margin;
    const parts = groupBy([...unknown.keys()], (no) => keyOf(project(unknown[no]?.values ?? [], of)));
    for (const cell of cells.get(of) ?? []) {
      if (within !== 0 && keyOf(project(cell.values, within)) !== stratum) continue;
      const known = margin !== adding && !cell.small && !isHidden(of, cell);
      if (!cell.small && !known) continue;
      const sum = new Array<number>(unknown.length).fill(0);
      for (const no of parts.get(cell.key) ?? []) sum[no] = 1;
      if (cell.small) targets.push({ cell, of, sum });
      else sums.push(sum);
    }
    if (margin === 0) break;
  }
  if (targets.length === 0) return [];
  const others = otherWorlds(nullSpace(sums, unknown.length), unknown);
  return targets
    .filter(({ sum }) => !others.some((change) => dot(change, sum) !== 0))
    .map(({ cell, of }) => shown.toSorted((x, y) => distance(x, cell, of) - distance(y, cell, of)));
}

/** Changes of the unknown amounts that no shown number would notice, and that leave nobody's group empty. */
function otherWorlds(basis: readonly number[][], unknown: readonly Amount[]): number[][] {
  const possible = (change: readonly number[]): boolean =>
    unknown.every(({ amount }, no) => amount + (change[no] ?? 0) >= Math.min(1, amount));
  return basis.flatMap((change) => [change, change.map((value) => -value)]).filter(possible);
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, no) => sum + value * (other[no] ?? 0), 0);

/** In how many dimensions a group lies elsewhere than the one to be protected; groups inside it come first. */
const distance = (from: Amount, to: Amount, of: number): number =>
  project(from.values, of).filter((value, no) => value !== to.values[no]).length;
