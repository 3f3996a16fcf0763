import { foldPlain, type HistoryEvent } from '#casework';
import type { PersonState } from './person';
import { personSubject } from './person-subject';

const known = new WeakMap<readonly HistoryEvent[], { readonly events: number; readonly state: PersonState }>();

/** A person as a history leaves them; asked again of the same history it is not folded again. */
export function personState(history: readonly HistoryEvent[]): PersonState {
  const found = known.get(history);
  if (found?.events === history.length) return found.state;
  const state = foldPlain(personSubject, history);
  known.set(history, { events: history.length, state });
  return state;
}
