import type { FieldProblem } from '#casework';
import type { PlanDocument, PlanSpan } from '#indicators';
import { badInput } from '#perform';

/** Parameters of a question about a year of a plan, or its whole period, as they came. */
export type SpanQuestion = Readonly<Record<string, unknown>>;

/** `year=2024` or `period=whole`, one of the two; bad input names every parameter that is wrong or unknown. */
export function spanAsked(asked: SpanQuestion, { period }: Pick<PlanDocument, 'period'>): PlanSpan {
  const problems: FieldProblem[] = Object.keys(asked)
    .filter((name) => !['year', 'period', 'knownAt', 'after'].includes(name))
    .map((name) => ({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' }));
  const whole = asked['period'];
  const { year } = asked;
  const number = typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : NaN;
  if (whole !== undefined && whole !== 'whole') problems.push({ field: 'period', code: 'NOT_A_PERIOD' });
  if (whole !== undefined && year !== undefined) problems.push({ field: 'period', code: 'YEAR_OR_PERIOD' });
  if (whole === undefined && year === undefined) problems.push({ field: 'year', code: 'REQUIRED' });
  else if (year !== undefined && Number.isNaN(number)) problems.push({ field: 'year', code: 'NOT_A_YEAR' });
  else if (number < period.from || number > period.to) problems.push({ field: 'year', code: 'YEAR_OUTSIDE_PLAN' });
  if (problems.length > 0) throw badInput(problems);
  return whole === 'whole' ? 'whole' : number;
}

/** A span as an answer says it: its year, null for the whole period, and its first and last day. */
export const shownSpan = (
  { period }: Pick<PlanDocument, 'period'>,
  span: PlanSpan,
): { readonly year: number | null; readonly from: string; readonly to: string } =>
  span === 'whole'
    ? { year: null, from: `${period.from}-01-01`, to: `${period.to}-12-31` }
    : { year: span, from: `${span}-01-01`, to: `${span}-12-31` };
