import type { PlanCell, PlanIndicator, PlanTarget } from './plan-document';

/** A target as the table shows it; `share` = percentage of all concerned that is to be reached. */
export interface ShownTarget extends PlanCell {
  readonly share?: number;
}

type Row = Pick<PlanIndicator, 'baseline' | 'targets'>;

/**
 * The target of a year as the table shows it: a change is worked out against the year before (the first year's against
 * the baseline), chained unrounded and rounded half up; its printed words, or else the change, stand in `raw`.
 * null where nothing is planned.
 */
export function targetIn(row: Row, year: number): ShownTarget | null {
  const target = row.targets[year];
  return target ? shown(target, workedOut(row, year)) : null;
}

/** The target stated for a plan's whole period, a change worked out against the baseline; null where there is none. */
export function periodTargetOf({
  periodTarget,
  baseline,
}: Pick<PlanIndicator, 'periodTarget' | 'baseline'>): ShownTarget | null {
  return periodTarget ? shown(periodTarget, changed(periodTarget, baseline?.value)) : null;
}

function shown(target: PlanTarget, worked: number | undefined): ShownTarget {
  if (target.value !== undefined) return target;
  const words = target.raw ?? changeOf(target);
  return {
    ...(worked !== undefined && { value: roundHalfUp(worked) }),
    ...(target.share !== undefined && { share: target.share }),
    ...(words !== undefined && { raw: words }),
    ...(target.year !== undefined && { year: target.year }),
  };
}

/** Unrounded; undefined where it hangs on a cell that has no value. */
function workedOut({ baseline, targets }: Row, year: number): number | undefined {
  const target = targets[year];
  if (!target) return undefined;
  const earlier = Object.keys(targets)
    .map(Number)
    .filter((each) => each < year);
  const before = earlier.length > 0 ? workedOut({ baseline, targets }, Math.max(...earlier)) : baseline?.value;
  return changed(target, before);
}

function changed({ value, delta, percent }: PlanTarget, before: number | undefined): number | undefined {
  if (value !== undefined) return value;
  if (before === undefined) return undefined;
  if (delta !== undefined) return before + delta;
  return percent === undefined ? undefined : before * (1 + percent / 100);
}

// Binary fractions may lie a hair below a half.
const roundHalfUp = (value: number): number => Math.floor(Number((value + 0.5).toFixed(6)));

const signed = (change: number): string => (change < 0 ? `−${-change}` : `+${change}`);

function changeOf({ delta, percent, share }: PlanTarget): string | undefined {
  if (delta !== undefined) return signed(delta);
  if (percent !== undefined) return `${signed(percent)} %`;
  return share === undefined ? undefined : `${share} %`;
}
