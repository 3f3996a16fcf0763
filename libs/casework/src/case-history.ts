import type { Role } from './action';
import { attributesOn, birthKnown } from './attributes';
import { noCase, type CaseState, type Stay } from './case';
import type { CaseAction, CaseAround } from './case-action';
import { effective, entriesOf, withOneMore, type CaseEntry } from './effective';
import { fieldsOf } from './fields';
import type { HistoryEvent } from './history-event';
import { freePlaces, type PlaceChange } from './provider';
import { isRefusal, type Refusal } from './refusal';
import * as say from './case-refusals';

type ActionOf = (event: string) => CaseAction;

/** A case whose last entries were judged, each at its own place. */
export interface Judged {
  readonly state: CaseState;
  readonly refusals: ReadonlyMap<string, Refusal>;
}

/** Folds a case; old entries are never refused. */
export function replay(entries: readonly CaseEntry[], actionOf: ActionOf): CaseState {
  return entries.reduce((state, entry) => actionOf(entry.type).evolve(state, entry), noCase);
}

/** Folds further entries onto a case and tells which of them today's rules would refuse at their place. */
function judge(from: CaseState, entries: readonly CaseEntry[], actionOf: ActionOf, around: CaseAround): Judged {
  const refusals = new Map<string, Refusal>();
  let state = from;
  for (const entry of entries) {
    const action = actionOf(entry.type);
    const refused = refusalOf(action, state, entry, around);
    if (refused) refusals.set(entry.id, refused);
    state = action.evolve(state, entry);
  }
  return { state, refusals };
}

function refusalOf(action: CaseAction, state: CaseState, entry: CaseEntry, around: CaseAround): Refusal | undefined {
  return (
    dayRefusal(action, state, entry, around) ??
    (!action.opens && !action.when.includes(state.phase) ? say.notInThisPhase : undefined) ??
    peopleRefusal(action, state, entry, around) ??
    action.check?.(state, entry.data, { ...around, who: recorderOf(entry) })
  );
}

/** An entry is judged as by whoever recorded it, also when somebody else repairs it. */
const recorderOf = ({ actor, role, office }: CaseEntry): CaseAround['who'] => ({
  account: actor,
  role: role as Role,
  office,
});

function dayRefusal(action: CaseAction, state: CaseState, entry: CaseEntry, around: CaseAround): Refusal | undefined {
  if (entry.on > around.today) return say.dayInFuture;
  // In effective order an entry of an earlier day stands before the referral itself: there is no case yet.
  return !action.opens && state.referredOn === '' ? say.beforeReferral : undefined;
}

/** Persons an entry is for are registered, born by its day and, once the case exists, its beneficiaries. */
function peopleRefusal(
  action: CaseAction,
  state: CaseState,
  entry: CaseEntry,
  around: CaseAround,
): Refusal | undefined {
  const field = fieldsOf(action.input).find((each) => each.kind === 'persons');
  const persons = field ? ((entry.data as Record<string, readonly string[]>)[field.name] ?? []) : [];
  for (const person of persons) {
    const segments = around.persons.get(person);
    if (!segments) return say.unknownPerson;
    if (!action.opens && !state.beneficiaries.includes(person)) return say.notABeneficiary;
    const born = birthKnown(attributesOn(segments, entry.on));
    if (born && entry.on < born.earliest) return say.beforeBirth;
  }
  return undefined;
}

/** What an accepted event changes outside its own stream. */
export interface Performed {
  readonly state: CaseState;
  readonly places: readonly PlaceChange[];
}

/**
 * Judges one more event of a case: put in its place it is judged itself; everything after it is judged with and without
 * it, and only a refusal that is new counts. `event` carries the revision and position it would get.
 */
export function perform(
  history: readonly HistoryEvent[],
  event: HistoryEvent,
  actionOf: ActionOf,
  around: CaseAround,
): Performed | Refusal {
  const action = actionOf(event.type);
  const target = action.repairs ? repaired(action, history, event, around) : event.id;
  if (isRefusal(target)) return target;
  const were = effective(history);
  const are = withOneMore(history, were, event);
  // Up to where both are the same, so is what each entry is judged as.
  const same = sameUntil(were, are);
  const start = replay(were.slice(0, same), actionOf);
  const before = judge(start, were.slice(same), actionOf, around);
  const after = judge(start, are.slice(same), actionOf, around);
  const own = after.refusals.get(target);
  if (own) return shownFor(action, own, target);
  for (const [entry, refused] of after.refusals) {
    if (before.refusals.get(entry)?.refused !== refused.refused) return { ...say.againstLaterEntry, entry };
  }
  const places = placeChanges(before.state, after.state);
  return placesRefusal(places, around) ?? { state: after.state, places };
}

/** How many entries two effective orders of one history begin with alike. */
function sameUntil(some: readonly CaseEntry[], others: readonly CaseEntry[]): number {
  const differs = some.findIndex(({ id, data }, index) => others[index]?.id !== id || others[index].data !== data);
  return differs < 0 ? some.length : differs;
}

/** Why the entry itself is refused, said of what the worker sent: a field of the new content, or the entry restored. */
function shownFor(action: CaseAction, { field, ...refused }: Refusal, target: string): Refusal {
  if (action.repairs === 'restore') return { ...refused, entry: target };
  return field === undefined ? refused : { ...refused, field: action.repairs ? `content.${field}` : field };
}

// Everybody else repairs their own entries only.
const mayRepairAll: readonly Role[] = ['supervisor', 'director'];

/** The entry a repair is about, or why it cannot be repaired so. */
function repaired(
  action: CaseAction,
  history: readonly HistoryEvent[],
  event: HistoryEvent,
  around: CaseAround,
): string | Refusal {
  const id = (event.data as { entry: string }).entry;
  const entry = entriesOf(history).find((each) => each.id === id);
  if (!entry) return say.noSuchEntry;
  if (event.on > around.today) return say.dayInFuture;
  if (!mayRepairAll.includes(around.who.role) && entry.actor !== around.who.account) return say.notYourEntry;
  const opening = entry.revision === 0;
  if (action.repairs !== 'correct' && opening) return say.referralOnlyCorrected;
  if (action.repairs === 'restore') return entry.withdrawn ? id : say.notWithdrawn;
  return entry.withdrawn ? say.alreadyWithdrawn : id;
}

const holdsPlace = (stay: Stay): stay is Stay & { provider: string } =>
  stay.to === undefined && stay.provider !== undefined;

/** Only stays open now hold a place: the difference of the open stays is what the providers are told. */
function placeChanges(before: CaseState, after: CaseState): PlaceChange[] {
  const key = (stay: { provider?: string; person: string }): string => `${stay.provider ?? ''} ${stay.person}`;
  const was = before.stays.filter(holdsPlace);
  const is = after.stays.filter(holdsPlace);
  const wasKeys = new Set(was.map(key));
  const isKeys = new Set(is.map(key));
  const change =
    (kind: PlaceChange['change']) =>
    (stay: Stay & { provider: string }): PlaceChange => ({
      provider: stay.provider,
      person: stay.person,
      change: kind,
    });
  return [
    ...was.filter((stay) => !isKeys.has(key(stay))).map(change('released')),
    ...is.filter((stay) => !wasKeys.has(key(stay))).map(change('taken')),
  ];
}

function placesRefusal(changes: readonly PlaceChange[], around: CaseAround): Refusal | undefined {
  const taken = changes.filter(({ change }) => change === 'taken');
  for (const id of new Set(taken.map(({ provider }) => provider))) {
    const provider = around.providers.get(id);
    if (!provider) return say.unknownProvider;
    const persons = taken.filter((change) => change.provider === id).map(({ person }) => person);
    if (provider.taken.some(({ person }) => persons.includes(person))) return say.placeNotPossible;
    const released = changes.filter(({ provider: other, change }) => other === id && change === 'released').length;
    if (freePlaces(provider) + released < persons.length) return say.noFreePlace;
  }
  return undefined;
}

/** Names of the actions a menu offers somebody in that role: possible in the phase, and with something to do them to. */
export function availableActions(state: CaseState, role: Role, actions: readonly CaseAction[]): string[] {
  return actions
    .filter(
      (action) =>
        !action.opens &&
        action.by.includes(role) &&
        (action.repairs ?? action.when.includes(state.phase)) &&
        (action.offered?.(state) ?? true),
    )
    .map(({ name }) => name);
}
