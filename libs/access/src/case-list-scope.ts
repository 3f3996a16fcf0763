import type { Actor } from './actor';
import { byRank } from './rank';

/** Which cases of one office: all (those it is asked to take over too), those of the team and the intake desk (referred, not restricted), the team's, or those of them that are not restricted. */
export interface OfficeScope {
  readonly office: string;
  readonly cases: 'all' | 'team-and-intake-desk' | 'team' | 'team-unrestricted';
}

/** The rows of the case list an actor may see; a query turns it into SQL. No offices = no rows. */
export interface CaseListScope {
  readonly account: string;
  readonly offices: readonly OfficeScope[];
}

const casesByRole: Partial<Record<string, OfficeScope['cases']>> = {
  director: 'all',
  supervisor: 'all',
  caseworker: 'team-and-intake-desk',
  'team-member': 'team',
  'benefits-officer': 'team-unrestricted',
};

/** The same rule as `judge` for `{ see: 'case' }`, as data: one row per office, the widest the actor's roles give. */
export function caseListScope(actor: Actor): CaseListScope {
  const offices = new Map<string, OfficeScope>();
  for (const { role, office } of byRank(actor.roles)) {
    const cases = casesByRole[role];
    if (cases && !offices.has(office)) offices.set(office, { office, cases });
  }
  return { account: actor.account, offices: [...offices.values()] };
}
