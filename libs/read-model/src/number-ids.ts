import { rowsOf, type Query } from './query';

const makeSql = `
  insert into read.short_id (id)
  select id from unnest($1::text[]) as asked(id)
  where not exists (select from read.short_id known where known.id = asked.id)
  order by id
  on conflict (id) do nothing`;
const findSql = 'select id, no from read.short_id where id = any ($1)';

/** The short numbers of ids, made where there are none; both sets of tables use the same. */
export async function numberIds(query: Query, ids: Iterable<string>): Promise<Map<string, number>> {
  const asked = [...new Set(ids)].sort();
  if (asked.length === 0) return new Map();
  await query.query(makeSql, [asked]);
  const found = rowsOf<{ id: string; no: number }>(await query.query(findSql, [asked]));
  return new Map(found.map(({ id, no }) => [id, no]));
}
