/** Whatever runs SQL: a pg client or pool, or a TypeORM data source or query runner. */
export interface Query {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of an answer: pg wraps them in a result, TypeORM gives them bare. */
export function rowsOf<Row = Record<string, unknown>>(answer: unknown): Row[] {
  return Array.isArray(answer) ? (answer as Row[]) : (answer as { rows: Row[] }).rows;
}
