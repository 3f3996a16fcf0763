import type { KnownHousehold } from './tokens';

interface Tables {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

/** Asks the summaries of cases whether a case of the office keeps this household. */
export const knownHousehold =
  (tables: Tables): KnownHousehold =>
  async (id, office) => {
    const sql = 'select 1 from read.case_summary where household = $1::uuid and office = $2 limit 1';
    const rows = await tables.query(sql, [id, office]);
    return Array.isArray(rows) && rows.length > 0;
  };
