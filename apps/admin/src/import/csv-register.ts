import { csvLines, type CsvLine } from './csv-lines';
import { readTable, type Table } from './csv-table';
import type { Register, Written } from './register';

/** A case list of a spreadsheet, turned into the lines of a register; row and column are named where something is wrong. */
export class CsvRegister implements Register {
  private readonly table: Table;
  private lines: CsvLine[] = [];

  constructor(private readonly path: string) {
    this.table = readTable(path);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a table is read at once, other registers are streams
  async *read(): AsyncGenerator<Written> {
    this.lines = csvLines(this.table.rows);
    for (const at of this.lines.keys()) yield this.writtenAt(at);
    const { wrongColumns } = this.table;
    for (const [index, { code }] of wrongColumns.entries())
      yield { at: this.lines.length + index, broken: code, value: {} };
  }

  private writtenAt(at: number): Written {
    const line = this.lines[at];
    if (line?.broken) return { at, broken: line.broken, value: {} };
    return { at, value: line?.value };
  }

  again(at: number): unknown {
    return this.lines[at]?.value;
  }

  where(at: number, field: string): string {
    const line = this.lines[at];
    if (!line) return `row 1, column ${this.table.wrongColumns[at - this.lines.length]?.letter ?? '?'}`;
    const column = line.columns[field] ?? line.columns[''];
    const letter = column && this.table.letters[column];
    const named =
      column === undefined ? '' : letter === undefined ? `, column ${column}` : `, column ${letter} (${column})`;
    return `row ${String(line.row)}${named}`;
  }

  mustBeUnchanged(): void {
    if (readTable(this.path).fingerprint !== this.table.fingerprint)
      throw new Error('The file was changed while it was read: leave it alone and run the import again.');
  }

  close(): void {
    this.lines = [];
  }
}
