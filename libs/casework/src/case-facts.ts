import type { CaseAction, Point } from './case-action';
import { familyOf, heldOn, noCase, officeOn, type CaseState, type Phase, type PhaseEntered } from './case';
import { effective, withOneMore, type CaseEntry } from './effective';
import type { Entry, HistoryEvent } from './history-event';
import { knowing, type Known } from './known-rows';
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
interface Placed extends Pick<Point, 'person' | 'fact' | 'kind'> {
  readonly line: Point['line'];
  readonly provider: Point['provider'];
  readonly entry: string;
  readonly joint: string;
  readonly on: string;
  readonly phase: Phase;
  readonly office: string;
}

/** Also what is no point of an action: the case being opened or closed. */
type Turned = Omit<Placed, 'fact' | 'line' | 'provider'> &
  Partial<Pick<Placed, 'line' | 'provider'>> &
  Pick<Fact, 'fact'>;

/** The case as an entry leaves it, and the points the entry adds. */
interface Step {
  readonly state: CaseState;
  readonly placed: readonly Placed[];
}

/** The facts that follow from a history: pure, nothing but the history counts. */
export function factsOf(history: readonly HistoryEvent[], actionOf: ActionOf): Fact[] {
  const steps: Step[] = [];
  for (const entry of effective(history)) steps.push(stepOf(steps.at(-1)?.state ?? noCase, entry, actionOf));
  return factsOnce()(steps);
}

/** A case as its whole history leaves it, and its facts with the positions since and until which each was known. */
export interface KnownCase {
  readonly state: CaseState;
  /** In effective order, without those withdrawn. */
  readonly entries: readonly CaseEntry[];
  readonly facts: readonly Known<Fact>[];
}

/** A case that is folded as its events come: facts of every prefix of its history. */
export interface CaseFolding {
  /** The next event of the history. A folding that threw is of no use any more. */
  add(event: HistoryEvent): void;
  readonly state: CaseState;
  readonly entries: readonly CaseEntry[];
  known(): KnownCase;
}

const none: readonly Placed[] = [];

/** A late entry or a repair folds again what stands behind its place, and leaves everything else as it is. */
export function caseFolding(actionOf: ActionOf): CaseFolding {
  const history: HistoryEvent[] = [];
  const steps: Step[] = [];
  const factsNow = factsOnce();
  const facts = knowing(factKey);
  let entries: readonly CaseEntry[] = [];
  const stateNow = (): CaseState => steps.at(-1)?.state ?? noCase;
  return {
    add(event) {
      const now = withOneMore(history, entries, event);
      history.push(event);
      let from = 0;
      while (from < entries.length && isSame(entries[from], now[from])) from += 1;
      const behind = new Map(steps.splice(from).map(({ placed }, index) => [entries[from + index]?.id, placed]));
      entries = now;
      for (const entry of now.slice(from)) steps.push(stepOf(stateNow(), entry, actionOf, behind.get(entry.id)));
      facts.next(event.position, factsNow(steps));
    },
    get state() {
      return stateNow();
    },
    get entries() {
      return entries;
    },
    known: () => ({ state: stateNow(), entries, facts: facts.known() }),
  };
}

/** The same for a history that is there. */
export function knownCase(history: readonly HistoryEvent[], actionOf: ActionOf): KnownCase {
  const folding = caseFolding(actionOf);
  for (const event of history) folding.add(event);
  return folding.known();
}

const isSame = (one: Entry | undefined, other: Entry | undefined): boolean =>
  one?.id === other?.id && one?.data === other?.data && one?.on === other?.on;

/** Points that stand as they stood `before` are the same objects: what follows from them is not spelt out again. */
function stepOf(state: CaseState, entry: Entry, actionOf: ActionOf, before?: readonly Placed[]): Step {
  const action = actionOf(entry.type);
  const next = action.evolve(state, entry);
  const points = action.points?.(entry.data, state) ?? [];
  if (points.length === 0) return { state: next, placed: none };
  const placed = points.map((point) => placedAt(point, entry, next));
  const stands = before?.length === placed.length && placed.every((each, index) => areAlike(each, before[index]));
  return { state: next, placed: stands ? before : placed };
}

// Field by field: made for every entry of every case, and a copy by rest and spread costs ten times as much.
function placedAt({ person, fact, kind, line, provider, of }: Point, at: Entry, state: CaseState): Placed {
  if (!of) {
    const { id: entry, joint, on } = at;
    const { phase, office } = state;
    return { person, fact, kind, line, provider, entry, joint, on, phase, office };
  }
  const { entry, on } = of;
  const office = state.offices[0]?.office ?? state.office;
  return { person, fact, kind, line, provider, entry, joint: entry, on, phase: 'referred', office };
}

function areAlike(one: Placed, other: Placed | undefined): boolean {
  if (!other) return false;
  for (const name in one) if (one[name as keyof Placed] !== other[name as keyof Placed]) return false;
  return true;
}

/** Whatever a fact hangs on besides its own point, turn or spell. */
const circumstances = ['office', 'offices', 'phases', 'opened', 'beneficiaries', 'household', 'categories'] as const;

/** The facts of one fold after another: where the circumstances stay as they were, only what is new is spelt out. */
function factsOnce(): (steps: readonly Step[]) => Fact[] {
  let known = new Map<object, readonly Fact[]>();
  let before = noCase;
  const remember = (of: object, facts: readonly Fact[]): readonly Fact[] => {
    known.set(of, facts);
    return facts;
  };
  return (steps) => {
    const state = steps.at(-1)?.state ?? noCase;
    if (circumstances.some((each) => before[each] !== state[each])) known = new Map();
    before = state;
    const facts: Fact[] = [];
    for (const { placed } of steps) {
      if (placed === none) continue;
      const own =
        known.get(placed) ??
        remember(
          placed,
          placed.map((point) => pointFact(state, point)),
        );
      for (const fact of own) facts.push(fact);
    }
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
      pointFact(state, { person, fact, kind: '', entry, joint: entry, on: from, phase, office }),
    );
  return [...(opening ? turn('opened', opening) : []), ...closings.flatMap((closing) => turn('closed', closing))];
}

const factKey = (fact: Fact): string =>
  `${fact.entry}|${fact.person}|${fact.fact}|${fact.kind}|${fact.from}|${fact.through}|${fact.to}|${fact.family}|` +
  `${fact.office}|${fact.line}|${fact.phase}|${fact.held.join(',')}|${fact.byOffice}|${fact.provider}`;

// open-case takes the case back to the referral's day: once opened, the days as referred count as open.
const countedPhase = (state: CaseState, phase: Phase): Phase => (phase === 'referred' && state.opened ? 'open' : phase);

function pointFact(state: CaseState, point: Turned): Fact {
  const { person, on } = point;
  return {
    entry: point.entry,
    joint: point.joint,
    person,
    family: familyOf(state, person),
    fact: point.fact,
    kind: point.kind,
    from: on,
    through: on,
    to: on,
    office: point.office,
    line: point.line ?? 'services',
    phase: countedPhase(state, point.phase),
    held: heldOn(state, person, on).sort(),
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
