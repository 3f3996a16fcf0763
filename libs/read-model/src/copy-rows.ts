import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { finished } from 'node:stream/promises';
import type { ColumnType, Row, Table } from './table';
import { valueText } from './value-text';

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** What may hold a special character. */
const free: ReadonlySet<ColumnType> = new Set<ColumnType>(['jsonb', 'text', 'text[]', 'tsvector']);

/**
 * Adds rows to a table of the set that is being filled, without looking at what is there; `numbers` holds the short
 * number of every id in them. Runs inside the caller's transaction.
 */
export async function copyRows(
  client: ClientBase,
  table: Table,
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns).map(([name, type]) => ({ name, type, isFree: free.has(type) }));
  let lines = '';
  for (const row of rows) {
    let before = '';
    for (const { name, type, isFree } of columns) {
      const text = valueText(row[name] ?? null, type, numbers);
      lines += before + (text === null ? '\\N' : isFree && special.test(text) ? escaped(text) : text);
      before = '\t';
    }
    lines += '\n';
  }
  const names = columns.map(({ name }) => name).join(', ');
  const into = client.query(copyFrom(`copy read_next.${table.name} (${names}) from stdin`));
  into.end(lines);
  await finished(into);
}

const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found);
