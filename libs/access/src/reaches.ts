import { offices } from '#vocabulary';
import type { Actor, Holding, Target } from './actor';

const municipalityByOffice = new Map<string, string>(
  offices.codes.map(({ code, municipality }) => [code, municipality]),
);

/** Whether a role at an office reaches the thing it would look at or write. */
export type Reach = (actor: Actor, holding: Holding, target: Target) => boolean;

const atOffice: Reach = (_, { office }, target) => target.office !== undefined && target.office === office;

const inTeam: Reach = ({ account }, _, { team = [] }) => team.includes(account);

/** Every colleague's referral lies on the intake desk of the office until the case is opened; a restricted one does not. */
const onIntakeDesk: Reach = (_, __, { phase, restricted = true }) => phase === 'referred' && !restricted;

/** A plan: that of the own municipality. */
export const inMunicipality: Reach = (_, { office }, { municipality }) =>
  municipality !== undefined && municipalityByOffice.get(office) === municipality;

/** A case another office is asked to take over: its supervisor and director decide. */
export const reachesIncoming: Reach = (_, { role, office }, { transferTo }) =>
  (role === 'supervisor' || role === 'director') && transferTo !== undefined && transferTo === office;

/** A case with somebody referred to the partner's own provider. */
const referredToOwn: Reach = (_, { office }, { referredTo = [] }) => referredTo.includes(office);

/**
 * A case: supervisor and director the office's, the others those of their team; caseworkers the intake desk too; a
 * partner may act where somebody is referred to its provider.
 */
export const reachesCase: Reach = (actor, holding, target) => {
  if (holding.role === 'partner') return referredToOwn(actor, holding, target);
  if (!atOffice(actor, holding, target)) return false;
  if (holding.role === 'supervisor' || holding.role === 'director') return true;
  // The administrative line has no part in what is restricted.
  if (holding.role === 'benefits-officer' && (target.restricted ?? true)) return false;
  return inTeam(actor, holding, target) || (holding.role === 'caseworker' && onIntakeDesk(actor, holding, target));
};

/** The head of a case: whoever reaches the case, and who is asked to take it over. */
export const reachesHead: Reach = (actor, holding, target) =>
  reachesCase(actor, holding, target) || reachesIncoming(actor, holding, target);

/** A provider: its own office's; the administrator keeps all of them. */
export const reachesProvider: Reach = (actor, holding, target) =>
  holding.role === 'admin' || atOffice(actor, holding, target);

/** The entries behind a figure: whoever has rights on all cases of an office of that municipality. */
export const reachesExplained: Reach = (actor, holding, target) =>
  inMunicipality(actor, holding, target) || atOffice(actor, holding, target);

const keptByOffice: Reach = (_, { office }, { keptBy = [] }) => keptBy.includes(office);

/** A person: the offices that keep the person (see personTarget). */
export const reachesPerson: Reach = keptByOffice;

/** A household: the offices that keep it (see householdTarget). */
export const reachesHousehold: Reach = keptByOffice;

/** The page of a provider, with its family and licences: for its own office. */
export const reachesProviderPage: Reach = atOffice;

/** What belongs to no office. */
export const reachesAnything: Reach = () => true;
