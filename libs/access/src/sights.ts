import { roles, type Role } from '#casework';

/** Who may look at all: anyone, any account that is signed in, or only some roles. */
export interface Sighting {
  readonly by: 'anyone' | 'account' | readonly Role[];
  /** What is looked at, so how it belongs to somebody. */
  readonly of: 'open' | 'case' | 'case-list' | 'people' | 'person' | 'provider' | 'plan' | 'explain';
  /** The answer to a role that may never look; 404 where even that there is something is nobody's business. */
  readonly otherwise: 403 | 404;
}

const anyone: Sighting = { by: 'anyone', of: 'open', otherwise: 403 };
const signedIn: Sighting = { by: 'account', of: 'open', otherwise: 403 };
const office: readonly Role[] = ['caseworker', 'supervisor', 'director'];
const onCases: readonly Role[] = [...office, 'team-member'];

/** Everything that can be looked at. Numbers are for every role; people and cases never for analyst and administrator. */
const sightings = {
  health: anyone,
  openapi: anyone,
  screens: anyone,
  'sign-in': anyone,
  'sign-out': anyone,
  session: signedIn,
  actions: signedIn,
  plans: { by: roles, of: 'plan', otherwise: 403 },
  'plan-table': { by: roles, of: 'plan', otherwise: 403 },
  indicators: { by: roles, of: 'plan', otherwise: 403 },
  providers: { by: office, of: 'provider', otherwise: 403 },
  'people-search': { by: office, of: 'people', otherwise: 404 },
  person: { by: office, of: 'person', otherwise: 404 },
  'case-list': { by: onCases, of: 'case-list', otherwise: 404 },
  case: { by: onCases, of: 'case', otherwise: 404 },
  timeline: { by: onCases, of: 'case', otherwise: 404 },
  explain: { by: ['supervisor', 'director'], of: 'explain', otherwise: 404 },
} as const satisfies Readonly<Record<string, Sighting>>;

export type Sight = keyof typeof sightings;
/** Looks that a role is needed for, so the answer names it. */
export type RoleSight = { [S in Sight]: (typeof sightings)[S]['by'] extends readonly Role[] ? S : never }[Sight];

export const sights = Object.keys(sightings) as readonly Sight[];

export const sightingOf = (sight: Sight): Sighting => sightings[sight];
