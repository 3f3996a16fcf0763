import { noFigure } from './plan-figure';
import type { PlanTableRow } from './plan-table';

const few = (figure: number | null): boolean => figure !== null && figure >= 1 && figure <= 4;

/**
 * Whoever may not see exact figures sees no count of 1–4: so few people could be named. A zero is shown. A ratio is
 * withheld whole where its figure, what it is counted out of, or the difference of the two is so small.
 */
export function suppressed(row: PlanTableRow): PlanTableRow {
  const { countedActual, countedOver, reportedActual } = row;
  const ofPeople = row.unit === 'persons' || row.unit === 'families';
  const left = countedOver === null || countedActual === null ? null : countedOver - countedActual;
  if (![countedActual, countedOver, left, ofPeople ? reportedActual : null].some(few)) return row;
  return { ...row, ...noFigure, reached: null, state: 'suppressed' };
}
