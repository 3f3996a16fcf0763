import type { FieldProblem } from '#casework';
import { badInput } from '#perform';
import { offices } from '#vocabulary';

/** Parameters of a question about a year of an office, as they came. */
export type ReportParameters = Readonly<Record<string, unknown>>;

/** The centre with a code; undefined where there is none. */
export const findCentre = (code: unknown) => offices.codes.find((each) => each.kind === 'qps' && each.code === code);

/** `office` and `year`; bad input names every parameter that is wrong or unknown. */
export function officeYearAsked(asked: ReportParameters): { office: string; year: number } {
  const problems: FieldProblem[] = Object.keys(asked)
    .filter((name) => !['office', 'year', 'knownAt', 'after'].includes(name))
    .map((name) => ({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' }));
  const office = findCentre(asked['office']);
  if (!office) problems.push({ field: 'office', code: asked['office'] === undefined ? 'REQUIRED' : 'UNKNOWN_CODE' });
  const year =
    typeof asked['year'] === 'string' && /^(19|2[01])\d\d$/.test(asked['year']) ? Number(asked['year']) : NaN;
  if (Number.isNaN(year))
    problems.push({ field: 'year', code: asked['year'] === undefined ? 'REQUIRED' : 'NOT_A_YEAR' });
  if (problems.length > 0 || !office) throw badInput(problems);
  return { office: office.code, year };
}
