import { rowsOf, type Query } from '#sql';
import type { Row, Table } from './table';
import { idOf } from './value-text';

const makeSql = `
  insert into read.short_id (id) select id from unnest($1::text[]) as asked(id) order by id
  on conflict (id) do nothing`;
const findSql = 'select id, no from read.short_id where id = any ($1)';

/** The short numbers of ids, made where there are none; both sets of tables use the same. */
export async function numberIds(query: Query, ids: ReadonlySet<string>): Promise<Map<string, number>> {
  const found = await findNumbers(query, [...ids]);
  const missing: string[] = [];
  for (const id of ids) if (!found.has(id)) missing.push(id);
  if (missing.length === 0) return found;
  await query.query(makeSql, [missing]);
  // Not by what the insert returns: another may have made a number in the same moment.
  for (const [id, no] of await findNumbers(query, missing)) found.set(id, no);
  return found;
}

async function findNumbers(query: Query, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = rowsOf<{ id: string; no: number }>(await query.query(findSql, [ids]));
  return new Map(found.map(({ id, no }) => [id, no]));
}

/** Every id that stands in a `number-of` column of the rows. */
export function idsIn(filled: Iterable<{ readonly table: Table; readonly rows: readonly Row[] }>): Set<string> {
  const ids = new Set<string>();
  for (const { table, rows } of filled) {
    const numbered = Object.keys(table.columns).filter((name) => table.columns[name] === 'number-of');
    for (const row of rows) for (const name of numbered) if ((row[name] ?? null) !== null) ids.add(idOf(row[name]));
  }
  return ids;
}
