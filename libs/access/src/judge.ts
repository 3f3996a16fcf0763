import type { Action, Role, Subject } from '#casework';
import type { Actor, Holding, Target } from './actor';
import { byRank } from './rank';
import {
  inMunicipality,
  reachesAnything,
  reachesCase,
  reachesExplained,
  reachesHead,
  reachesHousehold,
  reachesIncoming,
  reachesPerson,
  reachesProvider,
  reachesProviderPage,
  type Reach,
} from './reaches';
import { sightingOf, type RoleSight, type Sight, type Sighting } from './sights';

/** An action as rights see it: its table says which roles may ever do it. */
export interface Act {
  readonly act: string;
  readonly subject: Subject;
  readonly by: readonly Role[];
  /** It begins its stream: there is nothing yet that could be somebody's. */
  readonly opens: boolean;
}
export interface See {
  readonly see: Sight;
}
export type Deed = Act | See;

export type Refused = { readonly allowed: false; readonly status: 401 | 403 | 404 };
export type Allowed = { readonly allowed: true; readonly role: Role; readonly office: string };
/** Some things anyone may look at: then there is no role. */
export type AllowedToSee = { readonly allowed: true; readonly role?: Role; readonly office?: string };
export type Judgement = Allowed | Refused;
export type SightJudgement = AllowedToSee | Refused;

const reachBySubject: Readonly<Record<Subject, Reach>> = {
  case: reachesCase,
  person: reachesPerson,
  household: reachesHousehold,
  provider: reachesProvider,
  plan: inMunicipality,
  account: reachesAnything,
};

/** Actions on what is not theirs yet. */
const reachByAct: Readonly<Partial<Record<string, Reach>>> = {
  'accept-transfer': reachesIncoming,
  'reject-transfer': reachesIncoming,
};

/** Whether the action has rights of its own, beside those of its table's roles. */
export const hasOwnRights = (action: string): boolean => reachByAct[action] !== undefined;

const reachBySight: Readonly<Record<Sighting['of'], Reach>> = {
  open: reachesAnything,
  case: reachesCase,
  head: reachesHead,
  'case-list': reachesAnything,
  people: reachesAnything,
  person: reachesPerson,
  provider: reachesAnything,
  'provider-page': reachesProviderPage,
  household: reachesHousehold,
  plan: reachesAnything,
  explain: reachesExplained,
};

/** The deed an action of a table is. */
export const deedOf = ({
  name,
  subject,
  by,
  opens = false,
}: Pick<Action, 'name' | 'subject' | 'by' | 'opens'>): Act => ({
  act: name,
  subject,
  by,
  opens,
});

/**
 * Who may do and see what: the one function every query and command asks, with the roles held now.
 * 401 nobody is signed in; 403 none of the roles may ever do it; 404 not theirs, which says nothing about its existence.
 */
export function judge(actor: Actor | undefined, deed: Act | { readonly see: RoleSight }, target: Target): Judgement;
export function judge(actor: Actor | undefined, deed: Deed, target: Target): SightJudgement;
export function judge(actor: Actor | undefined, deed: Deed, target: Target): SightJudgement {
  return 'see' in deed ? judgeSight(actor, sightingOf(deed.see), target) : judgeAct(actor, deed, target);
}

/** Whether the actor's roles may ever do it, whatever it is about: asked before a body is read. */
export function mayEver(actor: Actor | undefined, deed: Deed): SightJudgement {
  const { by, otherwise } = 'see' in deed ? sightingOf(deed.see) : { by: deed.by, otherwise: 403 as const };
  if (by === 'anyone') return { allowed: true };
  if (!actor) return { allowed: false, status: 401 };
  if (by === 'account') return { allowed: true };
  const holding = byRank(actor.roles).find(({ role }) => by.includes(role));
  return holding ? { allowed: true, ...holding } : { allowed: false, status: otherwise };
}

/** The offices where the actor holds a role that may do it. */
export const officesFor = ({ roles: held }: Actor, { by }: Act): string[] => [
  ...new Set(held.filter(({ role }) => by.includes(role)).map(({ office }) => office)),
];

function judgeSight(actor: Actor | undefined, sighting: Sighting, target: Target): SightJudgement {
  if (sighting.by === 'anyone') return { allowed: true };
  if (!actor) return { allowed: false, status: 401 };
  if (sighting.by === 'account') return { allowed: true };
  return choose(actor, sighting.by, reachBySight[sighting.of], target, sighting.otherwise);
}

function judgeAct(actor: Actor | undefined, deed: Act, target: Target): Judgement {
  if (!actor) return { allowed: false, status: 401 };
  const reach = deed.opens ? reachesAnything : (reachByAct[deed.act] ?? reachBySubject[deed.subject]);
  const judged = choose(actor, deed.by, reach, target, 403);
  if (!judged.allowed || !repairsAnothers(actor, judged, target)) return judged;
  return { allowed: false, status: 403 };
}

/** Of the roles that allow it the one with most rights. */
function choose(actor: Actor, by: readonly Role[], reach: Reach, target: Target, otherwise: 403 | 404): Judgement {
  const able = byRank(actor.roles).filter(({ role }) => by.includes(role));
  if (able.length === 0) return { allowed: false, status: otherwise };
  const holding = able.find((each) => reach(actor, each, target));
  return holding ? { allowed: true, role: holding.role, office: holding.office } : { allowed: false, status: 404 };
}

/** Own entries are corrected by whoever made them; another's by supervisor or director. */
const repairsAnothers = ({ account }: Actor, { role }: Holding, { entryActor }: Target): boolean =>
  entryActor !== undefined && entryActor !== account && role !== 'supervisor' && role !== 'director';
