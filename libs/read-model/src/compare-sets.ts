import { rowsOf, type Query } from './query';
import { streamTables } from './tables';

/** Rows that stand in one set of tables only. */
export interface SetDifference {
  readonly table: string;
  readonly onlyLive: number;
  readonly onlyNext: number;
}

/** Compares both sets row by row; [] when they are equal. */
export async function compareSets(query: Query): Promise<SetDifference[]> {
  const tables = [
    ...streamTables.map(({ name, columns }) => ({ name, columns: Object.keys(columns).join(', ') })),
    { name: 'log_time', columns: 'second, position' },
  ];
  const differences: SetDifference[] = [];
  for (const { name, columns } of tables) {
    const live = `select ${columns} from read.${name}`;
    const next = `select ${columns} from read_next.${name}`;
    const [row] = rowsOf<{ live: number; next: number }>(
      await query.query(`
        select (select count(*)::int from (${live} except all ${next}) a) as live,
          (select count(*)::int from (${next} except all ${live}) b) as next`),
    );
    if (row && (row.live > 0 || row.next > 0))
      differences.push({ table: name, onlyLive: row.live, onlyNext: row.next });
  }
  return differences;
}
