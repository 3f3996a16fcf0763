import { addDays, isDay, type FieldProblem } from '#casework';
import { findDimension, planDocuments, dimensions, type Dimension, type IndicatorRow } from '#indicators';
import { badInput } from '#perform';
import { offices } from '#vocabulary';

/** Parameters of a question about an indicator, as they came. */
export type CountParameters = Readonly<Record<string, unknown>>;

/** What is asked of an indicator. */
export interface CountAsked {
  /** null: all municipalities together. */
  readonly municipality: string | null;
  /** The centres whose cases are counted. */
  readonly offices: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  /** In the order of the list of dimensions, whatever the order asked: the same grid is told in the same way. */
  readonly by: readonly Dimension[];
  /** The municipality whose plan's table shows just this. */
  readonly planRowOf?: string;
}

const most = 3;

/** The centres that keep cases, of one municipality or (null) of all. */
export const centresOf = (municipality: string | null | undefined): string[] =>
  offices.codes
    .filter((each) => each.kind === 'qps' && (municipality === null || each.municipality === municipality))
    .map(({ code }) => code);

const planOf = (row: IndicatorRow) => planDocuments.find(({ code }) => row.code.startsWith(`${code}:`));

/** The municipality asked for, that of the row's plan where none is; null = all, undefined = not one word. */
export function municipalityAsked(row: IndicatorRow, asked: CountParameters): string | null | undefined {
  const { municipality = planOf(row)?.municipality } = asked;
  if (municipality === 'all') return null;
  return typeof municipality === 'string' ? municipality : undefined;
}

/** Reads `municipality, from, to, by`; bad input names every parameter that is wrong or unknown. */
export function countAsked(row: IndicatorRow, asked: CountParameters, may: readonly string[]): CountAsked {
  const problems: FieldProblem[] = Object.keys(asked)
    .filter((name) => ![...may, 'municipality', 'from', 'to', 'knownAt', 'after'].includes(name))
    .map((name) => ({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' }));
  const { from, to } = asked;
  const municipality = municipalityAsked(row, asked) ?? null;
  const counted = centresOf(municipalityAsked(row, asked));
  if (counted.length === 0) problems.push({ field: 'municipality', code: 'UNKNOWN_CODE' });
  for (const [field, day] of Object.entries({ from, to })) {
    if (day === undefined) problems.push({ field, code: 'REQUIRED' });
    else if (!isDay(day)) problems.push({ field, code: 'NOT_A_DAY' });
  }
  if (isDay(from) && isDay(to) && from > to) problems.push({ field: 'to', code: 'BEFORE_FROM' });
  const { by, problem } = readBy(asked['by']);
  if (problem) problems.push({ field: 'by', code: problem });
  if (problems.length > 0 || !isDay(from) || !isDay(to)) throw badInput(problems);
  const period = { from, to };
  const plan = planOf(row);
  const inTable = by.length === 0 && plan?.municipality === municipality && isColumn(plan.period, period);
  return {
    municipality,
    offices: counted,
    period,
    by,
    ...(inTable && { planRowOf: municipality }),
  };
}

function readBy(asked: unknown): { by: Dimension[]; problem?: string } {
  if (asked === undefined || asked === '') return { by: [] };
  if (typeof asked !== 'string') return { by: [], problem: 'UNKNOWN_CODE' };
  const names = asked.split(',');
  const found = names.flatMap((name) => findDimension(name) ?? []);
  if (found.length < names.length) return { by: [], problem: 'UNKNOWN_CODE' };
  if (new Set(found).size < found.length) return { by: [], problem: 'REPEATED' };
  if (found.length > most) return { by: [], problem: 'TOO_MANY' };
  return { by: dimensions.filter((each) => found.includes(each)) };
}

/** A year of the plan, or its whole period. */
function isColumn(plan: { from: number; to: number }, { from, to }: CountAsked['period']): boolean {
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return false;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const whole = first === plan.from && last === plan.to;
  return whole || (first === last && first >= plan.from && last <= plan.to);
}

/** Whole months: what readers are limited to who may not see exact figures. Throws bad input naming the days. */
export function mustBeMonths({ from, to }: CountAsked['period']): void {
  const problems: FieldProblem[] = [
    ...(from.endsWith('-01') ? [] : [{ field: 'from', code: 'NOT_FIRST_OF_MONTH' }]),
    ...(addDays(to, 1).endsWith('-01') ? [] : [{ field: 'to', code: 'NOT_LAST_OF_MONTH' }]),
  ];
  if (problems.length > 0) throw badInput(problems);
}
