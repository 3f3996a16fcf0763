import fc from 'fast-check';
import type { GridCell } from './count-grid';
import { suppressGrid } from './suppress-grid';

/** A grid with all its margins, from its groups; additive groups are summed, others are given with their totals. */
function gridOf(groups: readonly { values: readonly string[]; figure: number }[], width: number): GridCell[] {
  const cells = new Map<string, { values: (string | null)[]; figure: number }>();
  for (const { values, figure } of groups.filter((group) => group.figure > 0)) {
    for (let mask = 0; mask < 1 << width; mask += 1) {
      const of = values.map((value, no) => (mask & (1 << no) ? value : null));
      const cell = cells.get(of.join('|')) ?? { values: of, figure: 0 };
      cell.figure += figure;
      cells.set(of.join('|'), cell);
    }
  }
  return [...cells.values()];
}
const line = (...figures: number[]) =>
  gridOf(
    figures.map((figure, no) => ({ values: [`g${no}`], figure })),
    1,
  );
const hidden = (cells: readonly GridCell[], additive: readonly boolean[]) => {
  const { all, hides } = suppressGrid(cells, additive);
  const grid = cells.filter(({ values }) => values.every((value) => value !== null));
  return all ? 'all' : grid.filter(({ values }) => hides(values)).map(({ figure }) => figure);
};
/** Overlapping groups beside the distinct total of them. */
const overlapping = (total: number, ...figures: number[]): GridCell[] => [
  { values: [null], figure: total },
  ...figures.map((figure, no) => ({ values: [`g${no}`], figure })),
];

describe('withholding groups', () => {
  it('a single small group takes the smallest other one with it, else the total would tell it', () => {
    expect(hidden(line(3, 40, 12), [true])).toEqual([3, 12]);
    expect(hidden(line(2, 3, 40), [true])).toEqual([2, 3]);
    expect(hidden(line(5, 40), [true])).toEqual([]);
  });

  it('two groups of one person each take a third with them, since none that is withheld is empty', () => {
    expect(hidden(line(1, 1, 40), [true])).toEqual([1, 1, 40]);
  });

  it('nothing is told where every group is one person, or the total is small', () => {
    expect(hidden(line(1, 1, 1, 1, 1), [true])).toBe('all');
    expect(hidden(line(3), [true])).toBe('all');
    expect(suppressGrid(line(3), [true]).total).toBe(true);
    expect(suppressGrid(line(7), [true]).total).toBe(false);
  });

  it('groups that may overlap are no sums, and yet what nobody else can hold tells a small one', () => {
    expect(hidden(overlapping(20, 18, 3), [false])).toEqual([18, 3]);
    expect(hidden(overlapping(20, 19, 3), [false])).toEqual([3]);
    expect(hidden(overlapping(8, 4, 4), [false])).toBe('all');
    expect(hidden(overlapping(3, 3, 2, 0), [false])).toEqual([3, 2]);
  });

  it('nothing is told where so much would have to be looked at that others would wait', () => {
    const groups = Array.from({ length: 1_600 }, (_, no) => ({
      values: [`a${String(no % 40)}`, `b${String(Math.floor(no / 40))}`],
      figure: 5 + (no % 9),
    }));
    expect(hidden(gridOf(groups, 2), [true, false])).toBe('all');
  });

  it('of a ratio also those who were not served are people', () => {
    const ratio = (figure: number, over: number, no?: string): GridCell => ({ values: [no ?? null], figure, over });
    const cells = [ratio(20, 34), ratio(10, 12, 'a'), ratio(5, 12, 'b'), ratio(5, 10, 'c')];
    const { hides } = suppressGrid(cells, [true]);
    expect(['a', 'b', 'c'].map((value) => hides([value]))).toEqual([true, true, false]);
  });

  // Everything a reader can know: the grid, all its margins and the total, and that no withheld group is empty.
  const shapes = [[4], [2, 2], [2, 3], [2, 2, 2]];
  const counts = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 8 }), fc.constant(1), fc.constant(0));
  it.each(shapes)('no small group follows from what is shown, tried out over all numbers that fit (%#)', (...shape) => {
    const places = shape.reduce<string[][]>(
      (made, size) => made.flatMap((one) => Array.from({ length: size }, (_, no) => [...one, `g${no}`])),
      [[]],
    );
    let told = 0;
    fc.assert(
      fc.property(fc.array(counts, { minLength: places.length, maxLength: places.length }), (figures) => {
        const cells = gridOf(
          places.map((values, no) => ({ values, figure: figures[no]! })),
          shape.length,
        );
        if (cells.length > 0) told += attack(cells, places, shape);
      }),
      { numRuns: 250, seed: 20261122 },
    );
    expect(told).toBeGreaterThan(20);
  });
});

/** Fails where a withheld small group has one possible value only; answers how many were withheld. */
function attack(cells: readonly GridCell[], places: readonly string[][], shape: readonly number[]): number {
  const additive = shape.map(() => true);
  // Each margin is asked for as a grid of its own, as a reader would.
  const masks = Array.from({ length: 1 << shape.length }, (_, mask) => mask);
  const of = (values: GridCell['values']) =>
    values.reduce((mask, value, no) => (value === null ? mask : mask | (1 << no)), 0);
  const published = masks.map((mask) => {
    const inside = cells.filter(({ values }) => (of(values) & ~mask) === 0);
    const kept = shape.map((_, no) => no).filter((no) => mask & (1 << no));
    return suppressGrid(
      inside.map((cell) => ({ ...cell, values: kept.map((no) => cell.values[no]!) })),
      kept.map(() => true),
    );
  });
  const whole = masks.at(-1)!;
  if (suppressGrid(cells, additive).all) return 0;
  const shownAs = (cell: GridCell): 'shown' | 'hidden' | 'withheld' => {
    const mask = of(cell.values);
    const { all, total, hides } = published[mask]!;
    if (mask === 0) return total ? 'hidden' : 'shown';
    if (all) return 'withheld';
    return hides(cell.values.filter((value) => value !== null)) ? 'hidden' : 'shown';
  };
  const about = cells.map((cell) => ({
    cell,
    as: shownAs(cell),
    parts: places.flatMap((values, no) =>
      cell.values.every((value, at) => value === null || value === values[at]) ? [no] : [],
    ),
  }));
  const truth = places.map(
    (values) => cells.find((cell) => of(cell.values) === whole && cell.values.join() === values.join())?.figure ?? 0,
  );
  const unknown = about
    .filter(({ cell, as }) => of(cell.values) === whole && as === 'hidden')
    .map(({ parts }) => parts[0]!);
  const sums = about.filter(({ as }) => as === 'shown');
  const targets = about.filter(({ cell, as }) => cell.figure <= 4 && as === 'hidden');
  const seen = targets.map(() => new Set<number>());
  const world = [...truth];
  const room = Math.max(...sums.map(({ cell }) => cell.figure), 8);
  const tryAll = (next: number): void => {
    const place = unknown[next];
    if (seen.every((values) => values.size > 1)) return;
    const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + world[part]!, 0);
    if (place === undefined) {
      const fits = about.every(({ cell, as, parts }) =>
        as === 'shown' ? sumOf(parts) === cell.figure : as === 'withheld' || sumOf(parts) >= 1,
      );
      if (fits) for (const [no, { parts }] of targets.entries()) seen[no]!.add(sumOf(parts));
      return;
    }
    for (let value = 1; value <= room; value += 1) {
      world[place] = value;
      const later = new Set(unknown.slice(next + 1));
      const fits = sums.every(({ cell, parts }) => {
        const known = parts.filter((part) => !later.has(part)).reduce((sum, part) => sum + world[part]!, 0);
        return known + parts.filter((part) => later.has(part)).length <= cell.figure;
      });
      if (!fits) break;
      tryAll(next + 1);
    }
    world[place] = truth[place]!;
  };
  tryAll(0);
  expect(seen.map((values) => values.size > 1)).toEqual(targets.map(() => true));
  return targets.length;
}
