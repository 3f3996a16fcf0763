import { actionOn, type Role } from './action';
import type { HistoryEvent } from './history-event';

/** A provider's own account of its places; the authority over who may still come. */
export interface ProviderState {
  readonly kind: string;
  readonly office: string;
  readonly places: number;
  /** Who is there now, and by which case. */
  readonly taken: readonly { readonly person: string; readonly case: string }[];
}

/** What surrounds a provider when an action is judged. */
export interface ProviderAround {
  readonly today: string;
  readonly who: { readonly account: string; readonly role: Role };
}

export const noProvider: ProviderState = { kind: '', office: '', places: 0, taken: [] };

/** Declares an action on a provider's stream. */
export const providerAction = actionOn<ProviderState, ProviderAround>('provider');

export const freePlaces = (provider: ProviderState): number => Math.max(0, provider.places - provider.taken.length);

/** A place a case takes or gives back, recorded in the provider's stream in the same append. */
export interface PlaceChange {
  readonly provider: string;
  readonly person: string;
  readonly change: 'taken' | 'released';
}

/** Stored names of what cases do to a provider's places; the data of both is {person, case}. */
export const placeEvents = { taken: 'PlaceTaken', released: 'PlaceReleased' } as const;

/** Folds what a case does to a provider's places; an event nobody knows stops. */
export function evolvePlaces(state: ProviderState, event: HistoryEvent): ProviderState {
  const { person, case: by } = event.data as { person: string; case: string };
  const others = state.taken.filter((place) => place.person !== person || place.case !== by);
  if (event.type === placeEvents.released) return { ...state, taken: others };
  if (event.type === placeEvents.taken) return { ...state, taken: [...others, { person, case: by }] };
  throw new Error(`no action stores ${event.type}`);
}
