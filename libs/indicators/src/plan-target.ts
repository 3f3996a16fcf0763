import type { PlanCell, PlanIndicator, PlanTarget } from './plan-document';

/**
 * The target of a year as the table shows it: a change is worked out against the year before (the first year's against
 * the baseline), chained unrounded and rounded half up; its printed words, or else the change, stand in `raw`.
 * null where nothing is planned.
 */
export function targetIn(row: Pick<PlanIndicator, 'baseline' | 'targets'>, year: number): PlanCell | null {
  const target = row.targets[year];
  if (!target) return null;
  const { value, raw, year: of } = target;
  if (value !== undefined) return target;
  const worked = workedOut(row, year);
  const words = raw ?? changeOf(target);
  return {
    ...(worked !== undefined && { value: roundHalfUp(worked) }),
    ...(words !== undefined && { raw: words }),
    ...(of !== undefined && { year: of }),
  };
}

/** Unrounded; undefined where it hangs on a cell that has no value. */
function workedOut(
  { baseline, targets }: Pick<PlanIndicator, 'baseline' | 'targets'>,
  year: number,
): number | undefined {
  const target = targets[year];
  if (!target || target.share !== undefined) return undefined;
  if (target.value !== undefined) return target.value;
  if (target.delta === undefined && target.percent === undefined) return undefined;
  const earlier = Object.keys(targets)
    .map(Number)
    .filter((each) => each < year);
  const before = earlier.length > 0 ? workedOut({ baseline, targets }, Math.max(...earlier)) : baseline?.value;
  if (before === undefined) return undefined;
  return target.delta === undefined ? before * (1 + (target.percent ?? 0) / 100) : before + target.delta;
}

// Binary fractions may lie a hair below a half.
const roundHalfUp = (value: number): number => Math.floor(Number((value + 0.5).toFixed(6)));

const signed = (change: number): string => (change < 0 ? `−${-change}` : `+${change}`);

function changeOf({ delta, percent, share }: PlanTarget): string | undefined {
  if (delta !== undefined) return signed(delta);
  if (percent !== undefined) return `${signed(percent)} %`;
  return share === undefined ? undefined : `${share} %`;
}
