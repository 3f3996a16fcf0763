import { idsIn, numberIds } from './number-ids';
import { rowsOf, type Query } from '#sql';
import { sqlType, type Row, type Table, type TableSet } from './table';
import { valueText } from './value-text';

/**
 * Brings rows that were written as known at `since` to what is known now: those known only since then come, those no
 * longer known get their end. However much was known before, only what changed is sent and read. Undefined, and nothing
 * is written, when the table does not tell since when a row is known, or does not hold what it held at `since`. Runs
 * inside the caller's transaction.
 */
export async function writeNews(
  query: Query,
  set: TableSet,
  table: Table,
  rows: readonly Row[],
  since: bigint,
): Promise<{ gone: number; come: number } | undefined> {
  if (!('known_from' in table.columns && 'known_until' in table.columns)) return undefined;
  const after = (position: Row[string] | undefined): boolean => typeof position === 'bigint' && position > since;
  const news = rows.filter((row) => after(row['known_from']) || after(row['known_until']));
  if (news.length === 0) return { gone: 0, come: 0 };
  const ended = news.filter((row) => !after(row['known_from']));
  const numbers = await numberIds(query, idsIn(table, news));
  const textOf = (row: Row, name: string): string | null =>
    valueText(row[name] ?? null, table.columns[name] ?? 'text', numbers);
  const owners = [...new Set(ended.map((row) => textOf(row, table.owner)))];
  const values = Object.keys(table.columns).map((name) => news.map((row) => textOf(row, name)));
  const [written] = rowsOf<{ gone: number; come: number }>(
    await query.query(sqlOf(set, table), [String(since), ended.length, owners, ...values]),
  );
  return written?.gone === ended.length ? written : undefined;
}

const statements = new Map<string, string>();

/** Nothing comes unless everything that is to end was there. */
function sqlOf(set: TableSet, table: Table): string {
  const key = `${set}.${table.name}`;
  const known = statements.get(key);
  if (known) return known;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(', ');
  const lasting = columns.map(([name]) => name).filter((name) => name !== 'known_until');
  const of = (alias: string): string => lasting.map((name) => `${alias}.${name}`).join(', ');
  const owner = sqlType(table.columns[table.owner] ?? 'text');
  const made = `
    with news as materialized (
      select ${columns.map(([name, type]) => `${name}::${sqlType(type)}`).join(', ')}
      from unnest(${columns.map((_, index) => `$${index + 4}::text[]`).join(', ')}) as given(${names})
    ),
    ended as materialized (select * from news where known_from <= $1::bigint),
    found as materialized (
      select t.ctid from ${key} t join ended n on t.${table.owner} = n.${table.owner}
      where t.${table.owner} = any ($3::text[]::${owner}[]) -- found by the index, however many are thought to end
        and t.known_until is null and (${of('t')}) is not distinct from (${of('n')})
    ),
    gone as (
      delete from ${key} where ctid = any (array(select ctid from found))
        and (select count(*) from found) = $2::int
      returning 1
    ),
    come as (
      insert into ${key} (${names}) select * from news where (select count(*) from gone) = $2::int returning 1
    )
    select (select count(*)::int from gone) as gone, (select count(*)::int from come) as come`;
  statements.set(key, made);
  return made;
}
