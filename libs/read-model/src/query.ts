/** Whatever runs SQL: a TypeORM data source or query runner, or a pg client. */
export interface Query {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of an answer: TypeORM gives them bare, pg inside a result. */
export function rowsOf<Row>(answer: unknown): Row[] {
  if (Array.isArray(answer)) return answer as Row[];
  return (answer as { rows: Row[] }).rows;
}
