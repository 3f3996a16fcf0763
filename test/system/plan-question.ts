import type { Program } from './program';

export const plan = 'mitrovica-jugore-2024-2026';

export interface Cell {
  readonly value?: number;
}
export interface PlanRow {
  readonly code: string;
  readonly source: string;
  readonly indicator: string;
  readonly printedActual: Cell | null;
  readonly countedActual: number | null;
  readonly state: string;
}
export interface PlanTable {
  readonly year: number;
  readonly knownAt: { readonly position: string; readonly at: string; readonly final: boolean };
  readonly rows: readonly PlanRow[];
}

const tablePath = `/api/plans/${plan}/table?year=2024`;

/** The plan's table for 2024 as it is once the tables hold `after`. */
export async function planTable(asking: Program, after?: string): Promise<PlanTable> {
  const answer = await asking.get<PlanTable>(after === undefined ? tablePath : `${tablePath}&after=${after}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

/** The very bytes of the table as known at a position. */
export const bytesKnownAt = async (asking: Program, position: string): Promise<string> =>
  (await asking.get(`${tablePath}&knownAt=${position}`)).text;

/** Counted figures of some rows. */
export const figures = (table: PlanTable, ...codes: readonly string[]): (number | null | undefined)[] =>
  codes.map((code) => table.rows.find((row) => row.code === code)?.countedActual);
