import { closeSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { columnOf, letterOf, neededColumns, type Column } from './csv-columns';
import { cellText } from './csv-values';
import { fingerprintOf, openRegisterFile } from './open-register-file';

/** A row of the list as a spreadsheet numbers it, with the cells that are not empty. */
export interface Row {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface Table {
  readonly rows: readonly Row[];
  /** The column's letter in the spreadsheet. */
  readonly letters: Readonly<Partial<Record<Column, string>>>;
  /** Columns nobody knows, or there twice: their letters and what is wrong. */
  readonly wrongColumns: readonly { readonly letter: string; readonly code: string }[];
  readonly fingerprint: string;
}

const mostBytes = 64 * 1024 * 1024;

/** Reads a case list; throws an Error with one sentence when it is no table with the columns it needs. */
export function readTable(path: string): Table {
  const file = openRegisterFile(path);
  try {
    const bytes = readFileSync(file);
    if (bytes.length > mostBytes)
      throw new Error('The table is larger than 64 MB: cut it into several, or give the register as NDJSON.');
    return { ...tableOf(textOf(bytes)), fingerprint: fingerprintOf(file) };
  } finally {
    closeSync(file);
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('The file is not UTF-8: save it from the spreadsheet as "CSV UTF-8".');
  }
}

function tableOf(text: string): Omit<Table, 'fingerprint'> {
  const [, said] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const content = said ? text.slice(text.indexOf('\n') + 1) : text;
  const [heading = [], ...records] = recordsOf(content, said ?? delimiterOf(content));
  const columns = heading.map((word) => (cellText(word) === '' ? '' : columnOf(word)));
  const wrongColumns = columns.flatMap((column, index) => {
    if (column === undefined) return [{ letter: letterOf(index), code: 'UNKNOWN_COLUMN' }];
    return column !== '' && columns.indexOf(column) !== index
      ? [{ letter: letterOf(index), code: 'DUPLICATE_COLUMN' }]
      : [];
  });
  const missing = neededColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`The table has no column for: ${missing.join(', ')} (see docs/import.md).`);
  const letters: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) if (column) letters[column] ??= letterOf(index);
  const rows = records.flatMap((record, index): Row[] => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [place, column] of columns.entries()) {
      const cell = cellText(record[place] ?? '');
      if (column && cell !== '') cells[column] ??= cell;
    }
    // Rows without a single cell stand at the end of many spreadsheets.
    return Object.keys(cells).length === 0 ? [] : [{ number: index + 2, cells }];
  });
  return { rows, letters, wrongColumns };
}

/** Whichever stands most often in the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const times = (sign: string): number => first.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true });
  } catch (error) {
    // The parser's own words repeat what stands there.
    const { lines } = error as { lines?: unknown };
    const where = typeof lines === 'number' ? ` at line ${String(lines)}` : '';
    throw new Error(`The table cannot be read${where}: check the quotation marks.`);
  }
}
