export { seesEntry, seesWholeCase } from './administrative-line';
export { noAccount, rolesOn, type AccountAround, type AccountState, type GrantedRole } from './account';
export { accountActions, accountSubject } from './account-subject';
export type { Actor, Holding, Target } from './actor';
export { caseListScope, type CaseListScope, type OfficeScope } from './case-list-scope';
export { caseTarget, isRestrictedCase } from './case-rights';
export {
  deedOf,
  hasOwnRights,
  judge,
  mayEver,
  officesFor,
  type Act,
  type Allowed,
  type AllowedToSee,
  type Deed,
  type Judgement,
  type See,
  type SightJudgement,
} from './judge';
export { householdTarget, personTarget } from './kept-by';
export { publicationOf, type NumbersAsked, type Publication } from './publication-of';
export { roleNames } from './role-names';
export { findRoute, routes, type RouteRow } from './routes';
export { seesExactFigures } from './sees-exact-figures';
export { sights, type RoleSight, type Sight } from './sights';
