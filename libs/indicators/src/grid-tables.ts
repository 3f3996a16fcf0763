import type { GridCell } from './count-grid';

/** A group with one of the amounts told of it; `small`: it must not become known. */
export interface Amount {
  readonly key: string;
  readonly values: GridCell['values'];
  readonly amount: number;
  readonly small: boolean;
}

/** The tables of a grid by the dimensions they keep (bit n = dimension n), and what of them is withheld so far. */
export interface Tables {
  readonly additive: readonly boolean[];
  readonly cells: ReadonlyMap<number, readonly Amount[]>;
  readonly hidden: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A small count that could be worked out from what is shown; withholding the first of these too might prevent it. */
export type Gap = readonly Amount[];

/** The largest count that is withheld. */
export const fewTo = 4;

/** So few people could be named; 0 names nobody. */
export const isFew = (count: number): boolean => count >= 1 && count <= fewTo;

export const keyOf = (values: GridCell['values']): string => JSON.stringify(values);
export const maskOf = (values: GridCell['values']): number =>
  values.reduce((mask, value, no) => (value === null ? mask : mask | (1 << no)), 0);
/** The group of a margin that a group belongs to. */
export const project = (values: GridCell['values'], mask: number): GridCell['values'] =>
  values.map((value, no) => (mask & (1 << no) ? value : null));

/** Also who of the denominator is not in the numerator is a group of people. */
export const isSmall = ({ figure, over }: Pick<GridCell, 'figure' | 'over'>): boolean =>
  isFew(figure) || (over !== undefined && (isFew(over) || isFew(over - figure)));

/** Things by a key, in the order of their first. */
export function groupBy<T>(all: readonly T[], keyFor: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyFor(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
