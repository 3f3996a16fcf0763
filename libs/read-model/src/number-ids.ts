import { rowsOf, type Query } from './query';

const sql = `
  with made as (
    insert into read.short_id (id)
    select id from unnest($1::text[]) as asked(id)
    where not exists (select from read.short_id known where known.id = asked.id)
    order by id
    on conflict (id) do nothing
    returning id, no
  )
  select id, no from read.short_id where id = any ($1) union all select id, no from made`;
const attempts = 10;

/** The short numbers of ids, made where there are none; both sets of tables use the same. */
export async function numberIds(query: Query, ids: Iterable<string>): Promise<Map<string, number>> {
  const asked = [...new Set(ids)].sort();
  if (asked.length === 0) return new Map();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = rowsOf<{ id: string; no: number }>(await query.query(sql, [asked]));
    // One that somebody else made at this moment is neither seen nor made: asked again, it is there.
    if (found.length === asked.length) return new Map(found.map(({ id, no }) => [id, no]));
  }
  throw new Error('ids could not be numbered');
}
