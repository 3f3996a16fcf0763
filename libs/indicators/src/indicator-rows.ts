import { gjilan20242026 } from './definitions/gjilan-2024-2026';
import { mitrovicaJugore20242026 } from './definitions/mitrovica-jugore-2024-2026';
import { peje20222024 } from './definitions/peje-2022-2024';
import type { IndicatorRow } from './indicator';

/** Every indicator that is counted, in the order of the plans. A new one is one row in a file of definitions. */
export const indicatorRows: readonly IndicatorRow[] = [...mitrovicaJugore20242026, ...gjilan20242026, ...peje20222024];

const byCode: ReadonlyMap<string, IndicatorRow> = new Map(indicatorRows.map((row) => [row.code, row]));

/** The definition with the code `<plan>:<row>`, or undefined where the row is reported, not counted. */
export function findIndicatorRow(code: string): IndicatorRow | undefined {
  return byCode.get(code);
}
