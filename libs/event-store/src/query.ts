/** Whatever can run SQL: a pg client or pool, or a TypeORM query runner. */
export interface Query {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of an answer: pg wraps them in a result, TypeORM gives them bare. */
export function rowsOf(answer: unknown): Record<string, unknown>[] {
  if (Array.isArray(answer)) return answer as Record<string, unknown>[];
  return (answer as { rows: Record<string, unknown>[] }).rows;
}
