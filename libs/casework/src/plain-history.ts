import type { Action } from './action';
import { entryOf, type HistoryEvent } from './history-event';
import type { Refusal } from './refusal';

/** A subject whose stream is folded in the order of recording: persons, providers, plans, accounts. */
export interface PlainSubject<State, Around> {
  readonly nothing: State;
  readonly actions: readonly Action<object, State, Around>[];
  /** Folds events that no action of the subject stores (places taken by a case). */
  evolveOther?(state: State, event: HistoryEvent): State;
}

/** Folds a stream in the order it was recorded; an event nobody knows stops. */
export function foldPlain<State, Around>(
  subject: PlainSubject<State, Around>,
  history: readonly HistoryEvent[],
): State {
  return history.reduce((state, event) => {
    const action = subject.actions.find((each) => each.event === event.type);
    if (action) return action.evolve(state, entryOf(event));
    if (subject.evolveOther) return subject.evolveOther(state, event);
    throw new Error(`no action stores ${event.type}`);
  }, subject.nothing);
}

/** Judges one more event of a plain stream against its state now. */
export function performPlain<State, Around>(
  subject: PlainSubject<State, Around>,
  history: readonly HistoryEvent[],
  event: HistoryEvent,
  around: Around,
): { readonly state: State } | Refusal {
  const action = subject.actions.find((each) => each.event === event.type);
  if (!action) throw new Error(`no action stores ${event.type}`);
  const state = foldPlain(subject, history);
  const entry = entryOf(event);
  return action.check?.(state, entry.data, around) ?? { state: action.evolve(state, entry) };
}
