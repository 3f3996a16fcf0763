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
export { heldOn, openStay, teamOf, type CaseState, type Phase, type Stay } from './case';
export { bareTextFields } from './bare-text-fields';
export { caseActionOf, caseActions, findCaseAction, type CaseActionName } from './case-actions';
export type { CaseAction, CaseAround, Point, Serves } from './case-action';
export { factsOf, knownFactsOf, type Fact } from './case-facts';
export { availableActions, perform, replay, type Performed } from './case-history';
export { effective, entriesOf, isRepair, repairEvents, type CaseEntry } from './effective';
export * from './fields';
export { entryOf, type Entry, type HistoryEvent } from './history-event';
export { readInput, type Checked, type FieldProblem } from './input';
export { knownRows, type Known } from './known-rows';
export { foldPlain, performPlain, type PlainSubject } from './plain-history';
export { providerActions, providerSubject } from './provider-actions';
export {
  freePlaces,
  noProvider,
  placeEvents,
  type PlaceChange,
  type ProviderAround,
  type ProviderState,
} from './provider';
export { readCorrection } from './read-correction';
export { isRefusal, languages, refusal, type Language, type Refusal, type Wording } from './refusal';
export { sealable, withReferences, type SealableValue } from './sealable';
export { addDays, birthday, birthOf, isDay } from './values';
