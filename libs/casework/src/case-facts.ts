import type { CaseAction, Point } from './case-action';
import { familyOf, heldOn, noCase, type CaseState, type Phase } from './case';
import { effective, isRepair } from './effective';
import { entryOf, type Entry, type HistoryEvent } from './history-event';
import { knownRows, type Known } from './known-rows';
import { addDays } from './values';

/** A point (from = through = to = its day) or a piece of a spell with one office, phase and set of held categories. */
export interface Fact {
  readonly entry: string;
  readonly person: string;
  /** Household of the case, or the person where there is none. */
  readonly family: string;
  readonly fact: 'service' | 'visit' | 'referral' | 'category' | 'placement';
  /** Service kind, visit kind, channel, category code or placement kind. */
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
}

type ActionOf = (event: string) => CaseAction;

interface Folded {
  readonly state: CaseState;
  readonly points: readonly {
    readonly point: Point;
    readonly entry: string;
    readonly on: string;
    readonly phase: Phase;
  }[];
  /** Day of the last effective entry. */
  readonly last: string;
}

const nothing: Folded = { state: noCase, points: [], last: '' };

/** The facts that follow from a history: pure, nothing but the history counts. */
export const factsOf = (history: readonly HistoryEvent[], actionOf: ActionOf): Fact[] =>
  factsIn(foldAll(history, actionOf));

/**
 * Facts of every prefix, with the positions since and until which each was known. An event that stands last in
 * effective order is folded onto what was there before it; a late entry or a repair folds its whole prefix again.
 */
export function knownFactsOf(history: readonly HistoryEvent[], actionOf: ActionOf): Known<Fact>[] {
  let folded = nothing;
  let facts: Fact[] = [];
  const rowsOf = (prefix: readonly HistoryEvent[]): Fact[] => {
    const before = folded;
    const event = prefix.at(-1);
    const inOrder = event && !isRepair(event) && event.on >= before.last;
    folded = inOrder ? fold(before, entryOf(event), actionOf) : foldAll(prefix, actionOf);
    // An entry in order that changes nothing about the case leaves every earlier fact as it is.
    const added = inOrder && folded.state === before.state;
    facts = added ? [...facts, ...pointFacts(folded, before.points.length)] : factsIn(folded);
    return facts;
  };
  return knownRows(history, rowsOf, keyOnce());
}

const foldAll = (history: readonly HistoryEvent[], actionOf: ActionOf): Folded =>
  effective(history).reduce((folded, entry) => fold(folded, entry, actionOf), nothing);

function fold({ state, points }: Folded, entry: Entry, actionOf: ActionOf): Folded {
  const action = actionOf(entry.type);
  const next = action.evolve(state, entry);
  const found = action.points?.(entry.data) ?? [];
  const placed = found.map((point) => ({ point, entry: entry.id, on: entry.on, phase: next.phase }));
  return { state: next, points: [...points, ...placed], last: entry.on };
}

const pointFacts = ({ state, points }: Folded, from: number): Fact[] =>
  points.slice(from).map(({ point, entry, on, phase }) => pointFact(state, point, entry, on, phase));

const factsIn = (folded: Folded): Fact[] => [...pointFacts(folded, 0), ...spellFacts(folded.state)];

const spellFacts = (state: CaseState): Fact[] => [
  ...state.categories.flatMap((held) => pieces(state, { ...held, fact: 'category', kind: held.category })),
  ...state.stays.flatMap((stay) => pieces(state, { ...stay, fact: 'placement' })),
];

const factKey = (fact: Fact): string =>
  [
    fact.entry,
    fact.person,
    fact.fact,
    fact.kind,
    fact.from,
    fact.through,
    fact.to,
    fact.family,
    fact.office,
    fact.line,
    fact.phase,
    fact.held.join(','),
    fact.byOffice,
  ].join('|');

function keyOnce(): (fact: Fact) => string {
  const keys = new WeakMap<Fact, string>();
  return (fact) => {
    const key = keys.get(fact) ?? factKey(fact);
    keys.set(fact, key);
    return key;
  };
}

// open-case takes the case back to the referral's day: once opened, the days as referred count as open.
const countedPhase = (state: CaseState, phase: Phase): Phase => (phase === 'referred' && state.opened ? 'open' : phase);

function pointFact(state: CaseState, point: Point, entry: string, on: string, phase: Phase): Fact {
  return {
    entry,
    person: point.person,
    family: familyOf(state, point.person),
    fact: point.fact,
    kind: point.kind,
    from: on,
    through: on,
    to: on,
    office: state.office,
    line: point.line ?? 'services',
    phase: countedPhase(state, phase),
    held: heldOn(state, point.person, on).sort(),
    byOffice: point.byOffice,
  };
}

interface Spell {
  readonly entry: string;
  readonly person: string;
  readonly fact: 'category' | 'placement';
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
}

/** Cuts a spell wherever phase or held categories change; a day of change counts under the later phase. */
function pieces(state: CaseState, spell: Spell): Fact[] {
  const end = spell.to ?? null;
  const cuts = new Set<string>([spell.from]);
  for (const { from } of state.phases) cuts.add(from);
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
    const held = heldOn(state, spell.person, day).sort();
    const last = found.at(-1);
    const piece = { to: next ?? end, through: next === undefined ? end : addDays(next, -1) };
    if (last?.phase === phase && last.held.join() === held.join()) {
      found[found.length - 1] = { ...last, ...piece };
      continue;
    }
    found.push({
      entry: spell.entry,
      person: spell.person,
      family: familyOf(state, spell.person),
      fact: spell.fact,
      kind: spell.kind,
      from: day,
      ...piece,
      office: state.office,
      line: 'services',
      phase,
      held,
      byOffice: true,
    });
  }
  return found;
}
