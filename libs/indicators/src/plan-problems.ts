import type { FieldProblem } from '#casework';
import type { PlanAdoption } from './adoption';

type Plan = Pick<PlanAdoption, 'code' | 'period' | 'priorities'>;
/** A code and the path of the field it stands in. */
type Coded = readonly [field: string, code: string];

const longestPeriod = 10;
/** A printed header may lie behind the period: a column of up to so many years before it is quoted as it stands. */
const yearsBehind = 5;

/** What is wrong between the fields of a plan: its code, its years, codes used twice or naming nothing. */
export function planProblems({ code, period, priorities }: Plan): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (field: string, problem: string): void => void problems.push({ field, code: problem });
  if (!/^[a-z][a-z0-9-]{2,79}$/.test(code)) say('code', 'NOT_A_PLAN_CODE');
  if (period.to < period.from || period.to - period.from >= longestPeriod) say('period.to', 'NOT_A_PERIOD');

  const objectives = priorities.flatMap((priority, at) =>
    priority.objectives.map((objective, index) => [`priorities.${at}.objectives.${index}`, objective] as const),
  );
  const activities = objectives.flatMap(([path, objective]) =>
    objective.activities.map((activity, index) => [`${path}.activities.${index}`, activity] as const),
  );
  const rows = objectives.flatMap(([path, objective]) =>
    objective.indicators.map((row, index) => [`${path}.indicators.${index}`, row] as const),
  );
  for (const coded of [objectives, activities, rows]) {
    for (const field of repeated(coded.map(([path, part]) => [`${path}.code`, part.code]))) say(field, 'REPEATED');
  }
  const known = new Set(activities.map(([, activity]) => activity.code));
  for (const [path, { budget }] of activities) {
    if (budget?.sharedWith !== undefined && !known.has(budget.sharedWith)) {
      say(`${path}.budget.sharedWith`, 'UNKNOWN_ACTIVITY');
    }
  }
  for (const [path, { activity, targets, actuals }] of rows) {
    if (activity !== undefined && !known.has(activity)) say(`${path}.activity`, 'UNKNOWN_ACTIVITY');
    for (const [name, cells] of Object.entries({ targets, actuals })) {
      const columns = cells.map(({ column }, index): Coded => [`${path}.${name}.${index}.column`, String(column)]);
      for (const field of repeated(columns)) say(field, 'REPEATED');
      for (const [field, column] of columns) {
        if (Number(column) < period.from - yearsBehind || Number(column) > period.to) say(field, 'YEAR_OUTSIDE_PLAN');
      }
    }
  }
  return problems;
}

function repeated(coded: readonly Coded[]): string[] {
  const seen = new Set<string>();
  return coded.flatMap(([field, code]) => {
    if (seen.has(code)) return [field];
    seen.add(code);
    return [];
  });
}
