export { noAccount, rolesOn, type AccountAround, type AccountState, type GrantedRole } from './account';
export { accountActions, accountSubject } from './account-subject';
export type { Actor, Holding, Target } from './actor';
export { caseListScope, type CaseListScope, type OfficeScope } from './case-list-scope';
export { caseTarget, isRestrictedCase } from './case-rights';
export {
  deedOf,
  judge,
  mayEver,
  type Act,
  type Allowed,
  type AllowedToSee,
  type Deed,
  type Judgement,
  type See,
  type SightJudgement,
} from './judge';
export { roleNames } from './role-names';
export { findRoute, routes, type RouteRow } from './routes';
export { seesExactFigures } from './sees-exact-figures';
export { sights, type RoleSight, type Sight } from './sights';
