import type { CaseAction, Point } from './case-action';
import { familyOf, heldOn, noCase, officeOn, type CaseState, type Phase, type PhaseEntered } from './case';
import { effective, isRepair } from './effective';
import { entryOf, type Entry, type HistoryEvent } from './history-event';
import { knownRows, type Known } from './known-rows';
import { addDays } from './values';

/** A point (from = through = to = its day) or a piece of a spell with one office, phase and set of held categories. */
export interface Fact {
  readonly entry: string;
  /** The activity noted in several cases at once, or the entry itself: what is counted as one entry. */
  readonly joint: string;
  readonly person: string;
  /** Household of the case, or the person where there is none. */
  readonly family: string;
  /** `opened`: the case was opened for the first time; `closed`: it was closed. */
  readonly fact: 'service' | 'visit' | 'referral' | 'category' | 'placement' | 'need' | 'opened' | 'closed';
  /** Service kind (given or needed), visit kind, channel, category code or placement kind; '' where there is none. */
  readonly kind: string;
  readonly from: string;
  /** Last day that counts under these values; null = still running. */
  readonly through: string | null;
  /** The day it ended (for a piece: the day its values changed); null = still running. */
  readonly to: string | null;
  readonly office: string;
  readonly line: 'services' | 'benefits';
  readonly phase: Phase;
  readonly held: readonly string[];
  readonly byOffice: boolean;
  /** The provider that gave the service or the place. */
  readonly provider: string | null;
}

type ActionOf = (event: string) => CaseAction;

/** A point at its place in effective order: the phase and the office are those of that place. */
interface Placed {
  readonly point: Point;
  readonly entry: string;
  readonly joint: string;
  readonly on: string;
  readonly phase: Phase;
  readonly office: string;
}

/** Also what is no point of an action: the case being opened or closed. */
type Turned = Omit<Placed, 'point'> & { readonly point: Omit<Point, 'fact' | 'of'> & Pick<Fact, 'fact'> };

interface Folded {
  readonly state: CaseState;
  readonly points: readonly Placed[];
  /** Day of the last effective entry. */
  readonly last: string;
}

const nothing: Folded = { state: noCase, points: [], last: '' };

/** The facts that follow from a history: pure, nothing but the history counts. */
export const factsOf = (history: readonly HistoryEvent[], actionOf: ActionOf): Fact[] =>
  factsIn(foldAll(history, actionOf));

/** A case as its whole history leaves it, and its facts with the positions since and until which each was known. */
export interface KnownCase {
  readonly state: CaseState;
  /** Day of the last entry in effective order. */
  readonly last: string;
  readonly facts: readonly Known<Fact>[];
}

/**
 * Facts of every prefix. An event that stands last in effective order is folded onto what was there before it; a late
 * entry or a repair folds its whole prefix again.
 */
export function knownCase(history: readonly HistoryEvent[], actionOf: ActionOf): KnownCase {
  let folded = nothing;
  const factsNow = factsOnce();
  const rowsOf = (prefix: readonly HistoryEvent[]): Fact[] => {
    const event = prefix.at(-1);
    const inOrder = event && !isRepair(event) && event.on >= folded.last;
    folded = inOrder ? fold(folded, entryOf(event), actionOf) : foldAll(prefix, actionOf);
    return factsNow(folded);
  };
  const facts = knownRows(history, rowsOf, keyOnce());
  return { state: folded.state, last: folded.last, facts };
}

const foldAll = (history: readonly HistoryEvent[], actionOf: ActionOf): Folded =>
  effective(history).reduce((folded, entry) => fold(folded, entry, actionOf), nothing);

function fold({ state, points }: Folded, entry: Entry, actionOf: ActionOf): Folded {
  const action = actionOf(entry.type);
  const next = action.evolve(state, entry);
  const { id, joint, on } = entry;
  const placed = (action.points?.(entry.data, state) ?? []).map((point): Placed => {
    const { phase, office } = next;
    return point.of
      ? { point, ...point.of, joint: point.of.entry, phase: 'referred', office: next.offices[0]?.office ?? next.office }
      : { point, entry: id, joint, on, phase, office };
  });
  return { state: next, points: placed.length > 0 ? [...points, ...placed] : points, last: entry.on };
}

const factsIn = (folded: Folded): Fact[] => factsOnce()(folded);

/** Whatever a fact hangs on besides its own point, turn or spell. */
const circumstances = ['office', 'offices', 'phases', 'opened', 'beneficiaries', 'household', 'categories'] as const;

/** The facts of one fold after another: where the circumstances stay as they were, only what is new is spelt out. */
function factsOnce(): (folded: Folded) => Fact[] {
  let known = new Map<object, readonly Fact[]>();
  let before = noCase;
  const remember = (of: object, facts: readonly Fact[]): readonly Fact[] => {
    known.set(of, facts);
    return facts;
  };
  return ({ state, points }) => {
    if (circumstances.some((each) => before[each] !== state[each])) known = new Map();
    before = state;
    const facts: Fact[] = [];
    for (const point of points) facts.push(...(known.get(point) ?? remember(point, [pointFact(state, point)])));
    facts.push(...(known.get(state.phases) ?? remember(state.phases, turnFacts(state))));
    for (const held of state.categories)
      facts.push(...(known.get(held) ?? remember(held, pieces(state, held, 'category', held.category))));
    for (const stay of state.stays)
      facts.push(...(known.get(stay) ?? remember(stay, pieces(state, stay, 'placement', stay.kind))));
    for (const need of state.needs)
      facts.push(...(known.get(need) ?? remember(need, pieces(state, need, 'need', need.kind))));
    return facts;
  };
}

/** The days on which the case was opened for the first time and closed, for each beneficiary. */
function turnFacts(state: CaseState): Fact[] {
  const opening = state.phases.find(({ phase }) => phase === 'open');
  const closings = state.phases.filter(({ phase }) => phase === 'closed');
  const turn = (fact: 'opened' | 'closed', { entry, from, phase, office }: PhaseEntered): Fact[] =>
    state.beneficiaries.map((person) =>
      pointFact(state, { point: { person, fact, kind: '' }, entry, joint: entry, on: from, phase, office }),
    );
  return [...(opening ? turn('opened', opening) : []), ...closings.flatMap((closing) => turn('closed', closing))];
}

const factKey = (fact: Fact): string =>
  `${fact.entry}|${fact.person}|${fact.fact}|${fact.kind}|${fact.from}|${fact.through}|${fact.to}|${fact.family}|` +
  `${fact.office}|${fact.line}|${fact.phase}|${fact.held.join(',')}|${fact.byOffice}|${fact.provider}`;

function keyOnce(): (fact: Fact) => string {
  const keys = new Map<Fact, string>();
  return (fact) => {
    const known = keys.get(fact);
    if (known !== undefined) return known;
    const key = factKey(fact);
    keys.set(fact, key);
    return key;
  };
}

// open-case takes the case back to the referral's day: once opened, the days as referred count as open.
const countedPhase = (state: CaseState, phase: Phase): Phase => (phase === 'referred' && state.opened ? 'open' : phase);

function pointFact(state: CaseState, { point, entry, joint, on, phase, office }: Turned): Fact {
  return {
    entry,
    joint,
    person: point.person,
    family: familyOf(state, point.person),
    fact: point.fact,
    kind: point.kind,
    from: on,
    through: on,
    to: on,
    office,
    line: point.line ?? 'services',
    phase: countedPhase(state, phase),
    held: heldOn(state, point.person, on).sort(),
    byOffice: point.provider === undefined,
    provider: point.provider ?? null,
  };
}

interface Spell {
  readonly entry: string;
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly provider?: string;
}

/** Cuts a spell wherever office, phase or held categories change; a day of change counts under the later office and phase. */
function pieces(state: CaseState, spell: Spell, fact: 'category' | 'placement' | 'need', kind: string): Fact[] {
  const end = spell.to ?? null;
  const cuts = new Set<string>([spell.from]);
  for (const { from } of [...state.phases, ...state.offices]) cuts.add(from);
  for (const held of state.categories) {
    if (held.person !== spell.person) continue;
    cuts.add(held.from);
    if (held.to !== undefined) cuts.add(addDays(held.to, 1));
  }
  const days = [...cuts].filter((day) => day >= spell.from && (end === null || day <= end)).sort();
  const found: Fact[] = [];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    const phase = countedPhase(state, state.phases.findLast(({ from }) => from <= day)?.phase ?? 'referred');
    const office = officeOn(state, day);
    const held = heldOn(state, spell.person, day).sort();
    const last = found.at(-1);
    const piece = { to: next ?? end, through: next === undefined ? end : addDays(next, -1) };
    if (last?.phase === phase && last.office === office && last.held.join() === held.join()) {
      found[found.length - 1] = { ...last, ...piece };
      continue;
    }
    found.push({
      entry: spell.entry,
      joint: spell.entry,
      person: spell.person,
      family: familyOf(state, spell.person),
      fact,
      kind,
      from: day,
      ...piece,
      office,
      line: 'services',
      phase,
      held,
      byOffice: true,
      provider: spell.provider ?? null,
    });
  }
  return found;
}
