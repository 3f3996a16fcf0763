import type { Actor } from './actor';
import { countsWith, seesExactFigures } from './sees-exact-figures';

/** A question about numbers, as far as its publication hangs on it. */
export interface NumbersAsked {
  /** The offices whose cases are counted. */
  readonly offices: readonly string[];
  /** A row of this municipality's own plan as its table shows it: a year or its whole period, no breakdown. */
  readonly planRowOf?: string;
}

/**
 * How numbers are told. exact: to the office itself, and to its municipality on the rows of its own plan's table.
 * suppressed: everybody else sees no count of 1-4, asks whole months, and what was known at the end of a past day.
 */
export type Publication = 'exact' | 'suppressed';

/** The one rule of publication; who may ask at all is judged before. */
export function publicationOf(actor: Actor, { offices, planRowOf }: NumbersAsked): Publication {
  const own = (office: string): boolean =>
    actor.roles.some((holding) => countsWith(holding) && holding.office === office);
  if (offices.length > 0 && offices.every(own)) return 'exact';
  return planRowOf !== undefined && seesExactFigures(actor, planRowOf) ? 'exact' : 'suppressed';
}
