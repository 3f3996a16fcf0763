import { idsIn, numberIds } from './number-ids';
import { rowsOf, type Query } from '#sql';
import { sqlType, type Row, type Table, type TableSet } from './table';
import { valueText } from './value-text';

/**
 * Makes the rows of `owners` in a table exactly `rows`, writing only the difference. Rows are values without identity:
 * a changed row is one row gone and another come. Runs inside the caller's transaction.
 */
export async function writeRows(
  query: Query,
  set: TableSet,
  table: Table,
  owners: readonly string[],
  rows: readonly Row[],
): Promise<{ gone: number; come: number }> {
  if (owners.length === 0) return { gone: 0, come: 0 };
  const columns = Object.entries(table.columns);
  const byNumber = table.columns[table.owner] === 'number-of';
  const ids = idsIn([{ table, rows }]);
  if (byNumber) for (const owner of owners) ids.add(owner);
  const numbers = await numberIds(query, ids);
  const asked = byNumber ? owners.map((id) => String(numbers.get(id))) : owners;
  // Every value goes as text and is cast in SQL, so that one statement takes any number of rows.
  const values = columns.map(([name, type]) => rows.map((row) => valueText(row[name] ?? null, type, numbers)));
  const [written] = rowsOf<{ gone: number; come: number }>(await query.query(sqlOf(set, table), [asked, ...values]));
  if (!written) throw new Error('the rows were not written');
  return written;
}

const statements = new Map<string, string>();

/**
 * One statement for what goes and what comes. A row comes only after those that go are gone: both may have the same
 * primary key, and the parts of a statement have no order but that one reads the other.
 */
function sqlOf(set: TableSet, table: Table): string {
  const key = `${set}.${table.name}`;
  const known = statements.get(key);
  if (known) return known;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(', ');
  const of = (alias: string): string => columns.map(([name]) => `${alias}.${name}`).join(', ');
  const owner = sqlType(table.columns[table.owner] ?? 'text');
  const made = `
    with fresh as (
      select ${columns.map(([name, type]) => `${name}::${sqlType(type)}`).join(', ')}
      from unnest(${columns.map((_, index) => `$${index + 2}::text[]`).join(', ')}) as given(${names})
    ),
    live as materialized (select ${names} from ${key} where ${table.owner} = any ($1::text[]::${owner}[])),
    obsolete as (select * from live except select * from fresh),
    gone as (
      delete from ${key} t using obsolete o
      where t.${table.owner} = any ($1::text[]::${owner}[]) and t.${table.owner} = o.${table.owner}
        and (${of('t')}) is not distinct from (${of('o')})
      returning 1
    ),
    come as (
      insert into ${key} (${names})
      select * from fresh where (select count(*) from gone) >= 0 except select * from live
      returning 1
    )
    select (select count(*)::int from gone) as gone, (select count(*)::int from come) as come`;
  statements.set(key, made);
  return made;
}
