import { needsLicence } from '#vocabulary';
import { actionOn, type Role } from './action';
import type { HistoryEvent } from './history-event';
import { licenceEndsSoon, licenceStateOn, type Ended, type Licensing } from './licence';

/** A person who belongs to a foster family, from–to. */
export interface FamilyMember {
  readonly entry: string;
  readonly person: string;
  readonly from: string;
  readonly left?: Ended;
}

/** A provider's own account of its places; the authority over who may still come. */
export interface ProviderState extends Licensing {
  readonly kind: string;
  readonly office: string;
  readonly places: number;
  /** Who is there now, and by which case. */
  readonly taken: readonly { readonly person: string; readonly case: string }[];
  /** Everybody who ever took a place, and the day it was taken: who is there already does not newly come. */
  readonly came: readonly { readonly person: string; readonly on: string }[];
  readonly members: readonly FamilyMember[];
  /** From this day on nobody new comes. */
  readonly closed?: Ended;
}

/** What surrounds a provider when an action is judged. */
export interface ProviderAround {
  readonly today: string;
  readonly who: { readonly account: string; readonly role: Role };
  /** Registered persons the input names. */
  readonly persons: ReadonlySet<string>;
}

export const noProvider: ProviderState = {
  kind: '',
  office: '',
  places: 0,
  taken: [],
  came: [],
  licences: [],
  suspensions: [],
  members: [],
};

/** Declares an action on a provider's stream. */
export const providerAction = actionOn<ProviderState, ProviderAround>('provider');

export const freePlaces = (provider: Pick<ProviderState, 'places' | 'taken'>): number =>
  Math.max(0, provider.places - provider.taken.length);

export const closedOn = ({ closed }: Pick<ProviderState, 'closed'>, day: string): boolean =>
  closed !== undefined && closed.on <= day;

/** Who belongs to a foster family on a day; on the day of leaving no more. */
export const familyOn = ({ members }: Pick<ProviderState, 'members'>, day: string): string[] =>
  members.filter(({ from, left }) => from <= day && (left === undefined || day < left.on)).map(({ person }) => person);

/** What a list of providers draws attention to: codes of `providerWarnings`. */
export function providerWarningsOn(
  provider: Licensing & Pick<ProviderState, 'kind' | 'places' | 'closed'> & { readonly free: number },
  day: string,
): string[] {
  if (closedOn(provider, day)) return ['closed'];
  const state = licenceStateOn(provider, provider.kind, day);
  const unlicensed = needsLicence(provider.kind) && !['licensed', 'suspended'].includes(state);
  return [
    ...(unlicensed ? ['unlicensed'] : []),
    ...(state === 'suspended' ? ['suspended'] : []),
    ...(state === 'licensed' && licenceEndsSoon(provider, day) ? ['licence-ends-soon'] : []),
    ...(provider.places > 0 && provider.free === 0 ? ['full'] : []),
  ];
}

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
  if (event.type === placeEvents.taken) {
    return {
      ...state,
      taken: [...others, { person, case: by }],
      came: [...state.came, { person, on: event.on }],
    };
  }
  throw new Error(`no action stores ${event.type}`);
}
