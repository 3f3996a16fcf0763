export {
  actionOn,
  roles,
  subjects,
  type Action,
  type Reference,
  type Role,
  type Secret,
  type Stored,
  type Subject,
  type Words,
} from './action';
export { attributesOn, birthKnown, type Attributes, type AttributeSegment } from './attributes';
export { heldOn, officeOn, openStay, teamOf, type CaseState, type Phase, type ReferredOut, type Stay } from './case';
export { bareTextFields } from './bare-text-fields';
export { caseActionOf, caseActions, findCaseAction, type CaseActionName } from './case-actions';
export type { CaseAction, CaseAround, Point, Serves } from './case-action';
export type { Fact } from './case-facts';
export { caseFolding, factsOf, knownCase, type CaseFolding, type KnownCase } from './case-folding';
export { availableActions, perform, replay, type Performed } from './case-history';
export { assumedDeadlines, type Deadlines } from './deadlines';
export { dueIn, type Due, type Standing } from './due';
export { effective, entriesOf, isRepair, repairEvents, withOneMore, type CaseEntry } from './effective';
export * from './fields';
export { entryOf, type Entry, type HistoryEvent } from './history-event';
export { membersOn, noHousehold, type HouseholdAround, type HouseholdState } from './household';
export { householdActions, householdSubject } from './household-actions';
export { readInput, type Checked, type FieldProblem } from './input';
export { knowing, knownRows, type Alike, type Known } from './known-rows';
export {
  licensedOn,
  licensedUntil,
  licenceStateOn,
  type Licence,
  type LicenceState,
  type Licensing,
  type Suspension,
} from './licence';
export { NewerEntry, readerOf, type StoredEvent } from './newer-entry';
export { foldPlain, performPlain, type PlainSubject } from './plain-history';
export { providerActions, providerEvents, providerSubject } from './provider-actions';
export {
  closedOn,
  familyOn,
  freePlaces,
  noProvider,
  placeEvents,
  providerWarningsOn,
  type FamilyMember,
  type PlaceChange,
  type ProviderAround,
  type ProviderState,
} from './provider';
export { readCorrection } from './read-correction';
export { isDisclosed, refusalToPartner } from './referred-out';
export { isRefusal, languages, refusal, type Language, type Refusal, type Wording } from './refusal';
export { sealable, withReferences, type SealableValue } from './sealable';
export { addDays, birthday, birthOf, isDay } from './values';
