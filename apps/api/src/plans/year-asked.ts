import type { FieldProblem } from '#casework';
import type { PlanDocument } from '#indicators';
import { badInput } from '#perform';

/** Parameters of a question about one year of a plan, as they came. */
export type YearQuestion = Readonly<Record<string, unknown>>;

/** The year asked for; bad input names every parameter that is wrong or unknown. */
export function yearAsked(asked: YearQuestion, { period }: Pick<PlanDocument, 'period'>): number {
  const problems: FieldProblem[] = Object.keys(asked)
    .filter((name) => !['year', 'knownAt', 'after'].includes(name))
    .map((name) => ({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' }));
  const { year } = asked;
  const number = typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : NaN;
  if (year === undefined) problems.push({ field: 'year', code: 'REQUIRED' });
  else if (Number.isNaN(number)) problems.push({ field: 'year', code: 'NOT_A_YEAR' });
  else if (number < period.from || number > period.to) problems.push({ field: 'year', code: 'YEAR_OUTSIDE_PLAN' });
  if (problems.length > 0) throw badInput(problems);
  return number;
}
