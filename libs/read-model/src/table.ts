/** Set of tables: `read` answers questions, `read_next` is being filled by a rebuild. */
export type TableSet = 'read' | 'read_next';

/** A PostgreSQL type, or `number-of`: the row holds an id, the table its short number. */
export type ColumnType =
  | 'number-of'
  | 'bigint'
  | 'boolean'
  | 'date'
  | 'double precision'
  | 'int'
  | 'jsonb'
  | 'text'
  | 'text[]'
  | 'timestamptz'
  | 'tsvector'
  | 'uuid'
  | 'uuid[]';

/** A table whose rows follow from single streams; `owner` is the column that names the stream a row follows from. */
export interface Table {
  readonly name: string;
  readonly owner: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

export type Value = string | number | bigint | boolean | null | readonly string[] | object;
/** One row by column name; `number-of` columns hold the id itself. */
export type Row = Readonly<Record<string, Value>>;

/** The column's type in SQL. */
export const sqlType = (type: ColumnType): string => (type === 'number-of' ? 'int' : type);
