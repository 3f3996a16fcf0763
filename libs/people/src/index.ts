export { attributeSegments, unknownAttributes } from './attribute-segments';
export { foldName } from './fold-name';
export { nameKeys } from './name-keys';
export { inOffices, isNearName, nameQuery, type NameQuery } from './name-query';
export { birthInFuture, birthOfChange } from './identity-problems';
export {
  everHeld,
  identityFields,
  identityNow,
  noPerson,
  type Identity,
  type IdentityField,
  type PersonAround,
  type PersonEntry,
  type PersonState,
} from './person';
export { personActions } from './person-actions';
export { personState } from './person-state';
export { personSubject } from './person-subject';
