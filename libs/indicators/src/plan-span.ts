import type { Period } from './count-query-period';
import type { PlanDocument } from './plan-document';

/** What a plan's table is about: one year, or the whole of the plan's period. */
export type PlanSpan = number | 'whole';

/** A span of a plan as a period that can be counted. */
export const periodOf = ({ period }: Pick<PlanDocument, 'period'>, span: PlanSpan): Period =>
  span === 'whole' ? { from: `${period.from}-01-01`, to: `${period.to}-12-31` } : { year: span };
