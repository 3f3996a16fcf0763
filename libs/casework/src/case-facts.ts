import { familyOf, heldOn, noCase, officeOn, type CaseState, type Phase, type PhaseEntered } from './case';
import type { Point } from './case-action';
import type { Alike } from './known-rows';
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

/** A point at its place in effective order: the phase and the office are those of that place. */
export interface Placed extends Pick<Point, 'person' | 'fact' | 'kind'> {
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

/** Whatever a fact hangs on besides its own point, turn or spell. */
const isUnderTheSame = (one: CaseState, other: CaseState): boolean =>
  one.office === other.office &&
  one.offices === other.offices &&
  one.phases === other.phases &&
  one.opened === other.opened &&
  one.beneficiaries === other.beneficiaries &&
  one.household === other.household &&
  one.categories === other.categories;

/**
 * The facts of one fold after another, from the points placed so far and the case as it stands: where the circumstances
 * stay as they were, only what is new is spelt out.
 */
export function spelling(): (placed: readonly (readonly Placed[])[], state: CaseState) => readonly Fact[] {
  let known = new Map<object, readonly Fact[]>();
  let before = noCase;
  let points: readonly (readonly Placed[])[] = [];
  let facts: readonly Fact[] = [];
  const remember = (of: object, spelt: readonly Fact[]): readonly Fact[] => {
    known.set(of, spelt);
    return spelt;
  };
  return (placed, state) => {
    const stand = isUnderTheSame(before, state);
    if (!stand) known = new Map();
    const spells = before.stays === state.stays && before.needs === state.needs;
    before = state;
    if (stand && spells && isSameList(points, placed)) return facts;
    points = placed;
    const now: Fact[] = [];
    const add = (of: object, spell: () => readonly Fact[]): void => {
      for (const fact of known.get(of) ?? remember(of, spell())) now.push(fact);
    };
    for (const some of points) add(some, () => some.map((point) => pointFact(state, point)));
    add(state.phases, () => turnFacts(state));
    for (const held of state.categories) add(held, () => pieces(state, held, 'category', held.category));
    for (const stay of state.stays) add(stay, () => pieces(state, stay, 'placement', stay.kind));
    for (const need of state.needs) add(need, () => pieces(state, need, 'need', need.kind));
    return (facts = now);
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

/** The joint entry of a fact follows from its entry. */
export const alikeFacts: Alike<Fact> = {
  // An entry for many persons and kinds of service, cut at every change of phase, has thousands of facts.
  groupOf: ({ entry, person, kind, from }) => `${entry}${person}${kind}${from}`,
  isSame: (one, other) =>
    one.person === other.person &&
    one.fact === other.fact &&
    one.kind === other.kind &&
    one.from === other.from &&
    one.through === other.through &&
    one.to === other.to &&
    one.family === other.family &&
    one.office === other.office &&
    one.line === other.line &&
    one.phase === other.phase &&
    one.byOffice === other.byOffice &&
    one.provider === other.provider &&
    one.entry === other.entry &&
    isSameList(one.held, other.held),
};

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

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
    const piece = { through: next === undefined ? end : addDays(next, -1), to: next ?? end };
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
