import { rowsOf, type Query } from '#sql';
import { streamTables } from './tables';

/** Rows that stand in one set of tables only. */
export interface SetDifference {
  readonly table: string;
  readonly onlyLive: number;
  readonly onlyNext: number;
}

/**
 * Compares both sets row by row; [] when they are equal. The caller's transaction must see both at the same position.
 * Rows are told apart by 64 bits of their content: one pass over each table, and only tables whose sums differ are
 * looked at row by row, so that memory and temporary space stay small.
 */
export async function compareSets(query: Query): Promise<SetDifference[]> {
  const tables = [
    ...streamTables.map(({ name, columns }) => ({ name, columns: Object.keys(columns).join(', ') })),
    { name: 'log_time', columns: 'second, position' },
  ];
  const differences: SetDifference[] = [];
  for (const { name, columns } of tables) {
    const hash = `hash_record_extended(row(${columns}), 0)`;
    const sums = (set: string): string => `(select (count(*), sum(${hash}::numeric))::text from ${set}.${name})`;
    const [same] = rowsOf<{ same: boolean }>(
      await query.query(`select ${sums('read')} = ${sums('read_next')} as same`),
    );
    if (same?.same) continue;
    const [row] = rowsOf<{ live: number; next: number }>(
      await query.query(`
        select coalesce(sum(greatest(n, 0)), 0)::int as live, coalesce(sum(greatest(-n, 0)), 0)::int as next
        from (
          select sum(side) as n from (
            select ${hash} as row_hash, 1 as side from read.${name}
            union all select ${hash}, -1 from read_next.${name}
          ) both_sets group by row_hash having sum(side) <> 0
        ) differing`),
    );
    if (row) differences.push({ table: name, onlyLive: row.live, onlyNext: row.next });
  }
  return differences;
}
