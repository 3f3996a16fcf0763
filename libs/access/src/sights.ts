import { roles, type Role } from '#casework';

/** Who may look at all: anyone, any account that is signed in, or only some roles. */
export interface Sighting {
  readonly by: 'anyone' | 'account' | readonly Role[];
  /** What is looked at, so how it belongs to somebody. */
  readonly of:
    | 'open'
    | 'case'
    | 'head'
    | 'case-list'
    | 'people'
    | 'person'
    | 'provider'
    | 'provider-page'
    | 'household'
    | 'plan'
    | 'explain';
  /** The answer to a role that may never look; 404 where even that there is something is nobody's business. */
  readonly otherwise: 403 | 404;
}

const anyone: Sighting = { by: 'anyone', of: 'open', otherwise: 403 };
const signedIn: Sighting = { by: 'account', of: 'open', otherwise: 403 };
const office: readonly Role[] = ['caseworker', 'supervisor', 'director'];
/** Who registers persons looks for them first. */
const onPeople: readonly Role[] = [...office, 'benefits-officer'];
const onCases: readonly Role[] = [...office, 'team-member', 'benefits-officer'];

/** Who asks for numbers beyond a plan's table: an office about itself, and whoever plans and oversees. */
const counters: readonly Role[] = [
  ...office,
  'team-member',
  'benefits-officer',
  'database-officer',
  'analyst',
  'oversight',
];

/** Everything that can be looked at. Numbers are for every role; people and cases never for analyst and administrator. */
const sightings = {
  health: anyone,
  openapi: anyone,
  screens: anyone,
  'sign-in': anyone,
  'sign-out': anyone,
  session: signedIn,
  actions: signedIn,
  projections: { by: ['admin'], of: 'open', otherwise: 403 },
  plans: { by: roles, of: 'plan', otherwise: 403 },
  plan: { by: roles, of: 'plan', otherwise: 403 },
  'plan-table': { by: roles, of: 'plan', otherwise: 403 },
  indicators: { by: roles, of: 'plan', otherwise: 403 },
  providers: { by: office, of: 'provider', otherwise: 403 },
  'provider-page': { by: office, of: 'provider-page', otherwise: 403 },
  household: { by: office, of: 'household', otherwise: 404 },
  'households-of-person': { by: office, of: 'people', otherwise: 404 },
  'people-search': { by: onPeople, of: 'people', otherwise: 404 },
  'people-duplicates': { by: onPeople, of: 'people', otherwise: 404 },
  notices: { by: ['supervisor', 'director'], of: 'people', otherwise: 404 },
  'notices-read': { by: ['supervisor', 'director'], of: 'people', otherwise: 404 },
  person: { by: onPeople, of: 'person', otherwise: 404 },
  'case-list': { by: onCases, of: 'case-list', otherwise: 404 },
  case: { by: onCases, of: 'head', otherwise: 404 },
  timeline: { by: onCases, of: 'case', otherwise: 404 },
  'provider-referrals': { by: ['partner'], of: 'case-list', otherwise: 404 },
  'provider-referral': { by: ['partner'], of: 'case', otherwise: 404 },
  explain: { by: ['supervisor', 'director'], of: 'explain', otherwise: 404 },
  count: { by: counters, of: 'plan', otherwise: 403 },
  'explain-count': { by: ['supervisor', 'director'], of: 'explain', otherwise: 404 },
  'category-report': { by: ['supervisor', 'director', 'analyst'], of: 'explain', otherwise: 404 },
} as const satisfies Readonly<Record<string, Sighting>>;

export type Sight = keyof typeof sightings;
/** Looks that a role is needed for, so the answer names it. */
export type RoleSight = { [S in Sight]: (typeof sightings)[S]['by'] extends readonly Role[] ? S : never }[Sight];

export const sights = Object.keys(sightings) as readonly Sight[];

export const sightingOf = (sight: Sight): Sighting => sightings[sight];
