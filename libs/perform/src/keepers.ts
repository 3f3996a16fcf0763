import type { Keepers } from './tokens';

interface Tables {
  query(sql: string, parameters: unknown[]): Promise<{ id: string; offices: string[] }[]>;
}

const byId = (rows: readonly { id: string; offices: string[] }[]): Map<string, string[]> =>
  new Map(rows.map(({ id, offices }) => [id, offices]));

/** Asks the summaries of cases which offices hold a case of a person, or one that names a household, now. */
export const keepersIn = (tables: Tables): Keepers => ({
  async ofPersons(ids) {
    if (ids.length === 0) return new Map();
    const sql = `select person as id, array_agg(distinct c.office) as offices
      from read.case_summary c, unnest(c.beneficiaries) as person
      where c.beneficiaries && $1::uuid[] and person = any($1::uuid[]) group by person`;
    return byId(await tables.query(sql, [ids]));
  },
  async ofHouseholds(ids) {
    if (ids.length === 0) return new Map();
    const sql = `select household as id, array_agg(distinct office) as offices
      from read.case_summary where household = any($1::uuid[]) group by household`;
    return byId(await tables.query(sql, [ids]));
  },
});
