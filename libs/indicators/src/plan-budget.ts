import type { PlanActivity, PlanDocument } from './plan-document';

/** What a plan's activities cost, in euro. A budget several activities share is that of one of them, so it counts once. */
export interface PlanBudgetTotals {
  readonly years: readonly { readonly year: number; readonly eur: number }[];
  readonly total: number;
  /** Activities with an amount of their own; with that of another activity; with neither. */
  readonly own: number;
  readonly shared: number;
  readonly unpriced: number;
}

const hasOwn = ({ budget }: PlanActivity): boolean => budget?.eur !== undefined && budget.sharedWith === undefined;

/** The plan's amounts added up by year; activities without an amount in euro add nothing. */
export function planBudget({ period, priorities }: Pick<PlanDocument, 'period' | 'priorities'>): PlanBudgetTotals {
  const activities = priorities.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.activities));
  const own = activities.filter(hasOwn);
  const shared = activities.filter(({ budget }) => budget?.sharedWith !== undefined);
  const cents = (year: number): number =>
    own.reduce((sum, { budget }) => sum + Math.round((budget?.eur?.[year] ?? 0) * 100), 0);
  const years = Array.from({ length: period.to - period.from + 1 }, (_, index) => {
    const year = period.from + index;
    return { year, eur: cents(year) / 100 };
  });
  return {
    years,
    total: years.reduce((sum, { eur }) => sum + Math.round(eur * 100), 0) / 100,
    own: own.length,
    shared: shared.length,
    unpriced: activities.length - own.length - shared.length,
  };
}
