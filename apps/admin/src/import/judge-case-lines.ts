import {
  caseActionOf,
  entryOf,
  isRefusal,
  perform,
  replay,
  type CaseAction,
  type CaseAround,
  type CaseState,
  type HistoryEvent,
  type ProviderState,
  type Refusal,
} from '#casework';
import { findCategory } from '#vocabulary';
import type { LineEvent } from './line-event';

const always = { entry: '', by: '', from: '1900-01-01', until: '2199-12-31' };

/** A provider as a past stay meets it: of its kind; licences and places of today bind nobody who came long ago. */
export const pastProvider = (nothing: ProviderState, kind: string): ProviderState => ({
  ...nothing,
  kind,
  places: Number.MAX_SAFE_INTEGER,
  licences: [always],
});

/** Registers hold categories that another record says today; they are read, as the vocabulary promises. */
function isWaived({ refused }: Refusal, { content }: LineEvent): boolean {
  const { category } = content as { category?: string };
  return refused.startsWith('CATEGORY_IS_') && category !== undefined && findCategory(category)?.saidBy !== undefined;
}

/** Why a line is refused. */
export interface LineRefusal {
  readonly refusal: Refusal;
  /** It is so whatever the lines before it say that are wrong themselves. */
  readonly whatever: boolean;
}

// A case so far, folded already, stands before the next line as one event: judging a long case stays quick.
const soFar = 'SoFar';
class Nothing {}
const standingAt = (state: CaseState): CaseAction => ({
  ...{ subject: 'case', name: soFar, event: soFar, schema: 1, input: Nothing, opens: true, when: [], by: [] },
  words: { sq: noWords, sr: noWords, en: noWords },
  evolve: () => state,
});
const noWords = { title: '', sentence: '', fields: {} };
const eventSoFar = (on: string): HistoryEvent => ({
  ...{ id: soFar, type: soFar, schema: 1, revision: 0, position: 0n, on, recordedAt: '', data: {}, metadata: {} },
});

/**
 * Judges the lines of one case in the order of their days, each after those before it, by the rules of the application.
 * Answers the refusals by line; `anybody`: nobody knows for sure who the
 * beneficiaries are. Throws when a wrong line makes the case impossible to fold.
 */
export function judgeCaseLines(
  history: readonly HistoryEvent[],
  lines: readonly LineEvent[],
  aroundOf: (line: LineEvent) => CaseAround,
  anybody: boolean,
): Map<number, LineRefusal> {
  return history.length === 0 ? judgeNew(lines, aroundOf, anybody) : judgeGrown(history, lines, aroundOf);
}

/** A case that begins with these lines, which stand in the order of their days. */
function judgeNew(
  lines: readonly LineEvent[],
  aroundOf: (line: LineEvent) => CaseAround,
  anybody: boolean,
): Map<number, LineRefusal> {
  const refusals = new Map<number, LineRefusal>();
  let state: CaseState | undefined;
  let day = '';
  for (const line of lines) {
    const { event } = line;
    const before = state;
    const around = aroundOf(line);
    const outcome = before ? after(before, day, event, around) : perform([], event, caseActionOf, around);
    if (isRefusal(outcome) && !isWaived(outcome, line)) {
      const whatever = before !== undefined && isRefusedAnyway(outcome, before, day, line, around, anybody);
      refusals.set(line.line.at, { refusal: outcome, whatever });
    }
    // What is refused is folded all the same: one mistake is told once. What lies before the referral is not.
    if (before && event.on < day) continue;
    state = isRefusal(outcome)
      ? caseActionOf(event.type).evolve(before ?? replay([], caseActionOf), entryOf(event))
      : outcome.state;
    day = event.on;
  }
  return refusals;
}

/** In every phase in which the action is possible at all, and whoever is placed or still unidentified. */
function isRefusedAnyway(
  { refused }: Refusal,
  state: CaseState,
  day: string,
  { event, line }: LineEvent,
  around: CaseAround,
  anybody: boolean,
): boolean {
  const action = caseActionOf(line.action.event);
  const persons = (event.data as { for?: unknown }).for;
  const more = (anybody || state.unidentified > 0) && Array.isArray(persons) ? (persons as string[]) : [];
  const beneficiaries = [...state.beneficiaries, ...more];
  return (
    state.referredOn !== '' &&
    action.when.length > 0 &&
    action.when.every((phase) => {
      const other = after({ ...state, phase, beneficiaries, stays: [] }, day, event, around);
      return isRefusal(other) && other.refused === refused;
    })
  );
}

/** One more event of a case that stands so on a day. */
const after = (state: CaseState, day: string, event: HistoryEvent, around: CaseAround): ReturnType<typeof perform> =>
  perform(
    [eventSoFar(day)],
    { ...event, revision: 1 },
    (type) => (type === soFar ? standingAt(state) : caseActionOf(type)),
    around,
  );

/** A case the log has already: corrections are applied, and no line may make a later entry impossible. */
function judgeGrown(
  history: readonly HistoryEvent[],
  lines: readonly LineEvent[],
  aroundOf: (line: LineEvent) => CaseAround,
): Map<number, LineRefusal> {
  const refusals = new Map<number, LineRefusal>();
  const past = [...history];
  for (const line of lines) {
    const event = { ...line.event, revision: past.length };
    const outcome = perform(past, event, caseActionOf, aroundOf(line));
    if (isRefusal(outcome) && !isWaived(outcome, line))
      refusals.set(line.line.at, { refusal: outcome, whatever: false });
    past.push(event);
  }
  return refusals;
}
