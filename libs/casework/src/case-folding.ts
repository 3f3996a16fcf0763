import { noCase, type CaseState } from './case';
import type { CaseAction, Point } from './case-action';
import { alikeFacts, spelling, type Fact, type Placed } from './case-facts';
import { effective, withOneMore, type CaseEntry } from './effective';
import type { Entry, HistoryEvent } from './history-event';
import { knowing, type Known } from './known-rows';

type ActionOf = (event: string) => CaseAction;

/** The case as an entry leaves it, and the points the entry adds. */
interface Step {
  readonly state: CaseState;
  readonly placed: readonly Placed[];
}

/** The facts that follow from a history: pure, nothing but the history counts. */
export function factsOf(history: readonly HistoryEvent[], actionOf: ActionOf): Fact[] {
  const steps: Step[] = [];
  for (const entry of effective(history)) steps.push(stepOf(steps.at(-1)?.state ?? noCase, entry, actionOf));
  return [...spelling()(placedIn(steps), steps.at(-1)?.state ?? noCase)];
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
  state(): CaseState;
  entries(): readonly CaseEntry[];
  known(): KnownCase;
}

const none: readonly Placed[] = [];

/** A late entry or a repair folds again what stands behind its place, and leaves everything else as it is. */
export function caseFolding(actionOf: ActionOf): CaseFolding {
  const history: HistoryEvent[] = [];
  const steps: Step[] = [];
  const spell = spelling();
  const facts = knowing(alikeFacts);
  let entries: readonly CaseEntry[] = [];
  const stateNow = (): CaseState => steps.at(-1)?.state ?? noCase;
  return {
    add(event) {
      const now = withOneMore(history, entries, event);
      history.push(event);
      let from = 0;
      while (from < entries.length && isSame(entries[from], now[from])) from += 1;
      const behind = steps.splice(from).map(({ placed }, index) => [entries[from + index]?.id, placed] as const);
      const placedBefore = behind.length === 0 ? undefined : new Map(behind);
      entries = now;
      for (const entry of now.slice(from)) steps.push(stepOf(stateNow(), entry, actionOf, placedBefore?.get(entry.id)));
      facts.next(event.position, spell(placedIn(steps), stateNow()));
    },
    // No accessors: an object with one gets a class of its own, and what it holds outlives it.
    state: stateNow,
    entries: () => entries,
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

function placedIn(steps: readonly Step[]): (readonly Placed[])[] {
  const points: (readonly Placed[])[] = [];
  for (const { placed } of steps) if (placed !== none) points.push(placed);
  return points;
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
