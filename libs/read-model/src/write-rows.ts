import { idsIn, numberIds } from './number-ids';
import { rowsOf, type Query } from './query';
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
  const numbers = await numberIds(query, [...idsIn(table, rows), ...(byNumber ? owners : [])]);
  const asked = byNumber ? owners.map((id) => String(numbers.get(id))) : owners;
  // Every value goes as text and is cast in SQL, so that one statement takes any number of rows.
  const values = columns.map(([name, type]) => rows.map((row) => valueText(row[name] ?? null, type, numbers)));
  const { removeSql, addSql } = sqlOf(set, table);
  const gone = await count(query, removeSql, [asked, ...values]);
  const come = rows.length === 0 ? 0 : await count(query, addSql, [asked, ...values]);
  return { gone, come };
}

async function count(query: Query, sql: string, values: unknown[]): Promise<number> {
  const [row] = rowsOf<{ n: number }>(await query.query(sql, values));
  return row?.n ?? 0;
}

const statements = new Map<string, { removeSql: string; addSql: string }>();

function sqlOf(set: TableSet, table: Table): { removeSql: string; addSql: string } {
  const key = `${set}.${table.name}`;
  const known = statements.get(key);
  if (known) return known;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(', ');
  const owner = sqlType(table.columns[table.owner] ?? 'text');
  const fresh = `select ${columns.map(([name, type]) => `${name}::${sqlType(type)}`).join(', ')}
    from unnest(${columns.map((_, index) => `$${index + 2}::text[]`).join(', ')}) as given(${names})`;
  const live = `select ${names} from ${key} where ${table.owner} = any ($1::text[]::${owner}[])`;
  const made = {
    removeSql: `
      with obsolete as (${live} except ${fresh}),
      gone as (
        delete from ${key} t using obsolete o
        where t.${table.owner} = o.${table.owner}
          and (${columns.map(([name]) => `t.${name}`).join(', ')}) is not distinct from (${columns.map(([name]) => `o.${name}`).join(', ')})
        returning 1
      )
      select count(*)::int as n from gone`,
    addSql: `
      with come as (insert into ${key} (${names}) ${fresh} except ${live} returning 1)
      select count(*)::int as n from come`,
  };
  statements.set(key, made);
  return made;
}
