const almostZero = (value: number): boolean => Math.abs(value) < 1e-9;

/**
 * A basis of everything that can change without changing any of the sums: vectors of whole numbers, one entry per
 * unknown. `sums`: which unknowns each known sum adds up, as 0 and 1.
 */
export function nullSpace(sums: readonly (readonly number[])[], unknowns: number): number[][] {
  const rows = sums.map((row) => [...row]);
  const pivots: number[] = [];
  for (let column = 0; column < unknowns && pivots.length < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= pivots.length && !almostZero(row[column] ?? 0));
    if (found < 0) continue;
    const [pivot] = rows.splice(found, 1);
    if (!pivot) continue;
    const lead = pivot[column] ?? 1;
    const scaled = pivot.map((value) => value / lead);
    for (const row of rows) {
      const factor = row[column] ?? 0;
      if (!almostZero(factor))
        for (const [index, value] of scaled.entries()) row[index] = (row[index] ?? 0) - factor * value;
    }
    rows.splice(pivots.length, 0, scaled);
    pivots.push(column);
  }
  const free = Array.from({ length: unknowns }, (_, column) => column).filter((column) => !pivots.includes(column));
  return free.flatMap((column) => {
    const vector = new Array<number>(unknowns).fill(0);
    vector[column] = 1;
    for (const [index, pivot] of pivots.entries()) vector[pivot] = -(rows[index]?.[column] ?? 0);
    return wholeNumbers(vector);
  });
}

/** The vector, stretched until its entries are whole; none where they do not become so soon. */
function wholeNumbers(vector: readonly number[]): number[][] {
  for (let stretch = 1; stretch <= 6; stretch += 1) {
    const stretched = vector.map((value) => value * stretch);
    if (stretched.every((value) => almostZero(value - Math.round(value)))) return [stretched.map(Math.round)];
  }
  return [];
}
