import type { PlanDirection, PlanIndicator } from './plan-document';

type Row = Pick<PlanIndicator, 'direction' | 'unit' | 'targets' | 'periodTarget'>;

/**
 * Which way a row's figure is meant to go. A count of people in need is neither good nor bad; the share of them that is
 * reached, and what is done for them, are meant to grow.
 */
export function directionOf({ direction, unit, targets, periodTarget }: Row): PlanDirection {
  if (direction) return direction;
  const shares = [periodTarget, ...Object.values(targets)].some((target) => target?.share !== undefined);
  return shares || !(unit === 'persons' || unit === 'families' || unit === 'text') ? 'up' : 'none';
}
