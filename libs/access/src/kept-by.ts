import type { Target } from './actor';

/**
 * What rights on a person hang on: the offices with a case of the person now; while there is none, the office that
 * registered the person ('' = nobody is registered).
 */
export function personTarget(registeredBy: string, holding: readonly string[]): Target {
  if (registeredBy === '') return {};
  return { keptBy: holding.length > 0 ? holding : [registeredBy] };
}

/** What rights on a household hang on: the office that registered it ('' = none did), and those whose case names it now. */
export function householdTarget(registeredBy: string, naming: readonly string[]): Target {
  return registeredBy === '' ? {} : { keptBy: [registeredBy, ...naming] };
}
