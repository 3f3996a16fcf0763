/** Whatever runs SQL as the app role: a TypeORM data source. */
export interface Sql {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of a select, or of a statement that begins with `with`. */
export async function rowsOf<Row>(sql: Sql, text: string, parameters: unknown[]): Promise<Row[]> {
  return (await sql.query(text, parameters)) as Row[];
}
