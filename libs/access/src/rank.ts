import type { Role } from '#casework';
import type { Holding } from './actor';

/** Most rights first: who holds several roles acts in the first that allows it, and it is recorded so. */
const ranked: readonly Role[] = [
  'director',
  'supervisor',
  'caseworker',
  'team-member',
  'custody-body',
  'benefits-officer',
  'database-officer',
  'partner',
  'analyst',
  'oversight',
  'admin',
];

/** The holdings of an actor, most rights first. */
export const byRank = (roles: readonly Holding[]): Holding[] =>
  roles.toSorted((one, other) => ranked.indexOf(one.role) - ranked.indexOf(other.role));
