import { fewTo, groupBy, keyOf, project, type Amount, type Gap, type Tables } from './grid-tables';

/** Groups that may overlap: each is at most, and all together are at least, the group they are taken from. */
export function overlappingGaps(mask: number, tables: Tables): Gap[] {
  return tables.additive.flatMap((adds, no) => (adds || !(mask & (1 << no)) ? [] : gapsAlong(no, mask, tables)));
}

function gapsAlong(no: number, mask: number, { cells, hidden }: Tables): Gap[] {
  const margin = mask & ~(1 << no);
  const parents = new Map((cells.get(margin) ?? []).map((cell) => [cell.key, cell]));
  const lines = groupBy(
    (cells.get(mask) ?? []).filter(({ amount }) => amount > 0),
    ({ values }) => keyOf(project(values, margin)),
  );
  const isHidden = (of: number, { key }: Amount): boolean => hidden.get(of)?.has(key) ?? false;
  return [...lines].flatMap(([key, line]): Gap[] => {
    const parent = parents.get(key);
    if (!parent) return [];
    const shown = line.filter((cell) => !isHidden(mask, cell)).sort((one, other) => one.amount - other.amount);
    const unseen = line.filter((cell) => isHidden(mask, cell));
    const parentHidden = isHidden(margin, parent);
    // Alone in its line a group is as large as what it is taken from: one tells the other.
    if (line.length === 1 && parentHidden === unseen.length > 0) return [];
    if (line.length === 1) return [shown];
    if (parentHidden || unseen.length === 0) return [];
    if (unseen.some(({ amount }) => amount > fewTo)) return [];
    // Whoever is in none of the groups shown must be in those withheld, which hold at most four each.
    const seen = shown.reduce((sum, { amount }) => sum + amount, 0);
    return parent.amount - seen - fewTo * (unseen.length - 1) > 1 ? [shown] : [];
  });
}
