import { neededServices } from '#vocabulary';
import { changed, type CaseState } from './case';
import type { Entry } from './history-event';

/** From the entry's day these persons need these kinds of service, unless they do already; benefits are no need. */
export function nameNeeds(
  state: CaseState,
  persons: readonly string[],
  kinds: readonly string[],
  { id, on }: Pick<Entry, 'id' | 'on'>,
): CaseState {
  const needed = (person: string, kind: string): boolean =>
    // What was found on that day to be needed no longer is not begun anew by a service of the same day.
    state.needs.some((need) => need.person === person && need.kind === kind && (need.to ?? on) >= on);
  const named = kinds
    .filter((kind) => neededServices.includes(kind))
    .flatMap((kind) => persons.filter((person) => !needed(person, kind)).map((person) => ({ person, kind })));
  if (named.length === 0) return state;
  const news = named.map(({ person, kind }) => ({ entry: id, person, kind, from: on }));
  return changed(state, { needs: [...state.needs, ...news] });
}

/** These persons need these kinds of service no longer. */
export const endNeeds = (
  state: CaseState,
  persons: readonly string[],
  kinds: readonly string[],
  on: string,
): CaseState =>
  changed(state, {
    needs: state.needs.map((need) =>
      need.to === undefined && persons.includes(need.person) && kinds.includes(need.kind) ? { ...need, to: on } : need,
    ),
  });
