import { planIndicators, type PlanDocument } from '#indicators';
import type { DemoReport } from './centre';

/** The printed actuals of a year of the rows that are not counted from cases, reported on a day. */
export const printedReports = (plan: PlanDocument, year: number, on: string): DemoReport[] =>
  planIndicators(plan).flatMap(({ indicator: { code: row, source, actuals } }) => {
    const value = actuals[year]?.value;
    return source === 'reported' && value !== undefined ? [{ on, row, year, value }] : [];
  });
