import type { Subject } from '#casework';
import type { Sight } from './sights';

/** One route of the API and the deed it is: a look, or the actions of one kind of stream (the one named opens it). */
export type RouteRow = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
} & (
  | { readonly see: Sight }
  | {
      readonly act: Subject;
      readonly name?: string;
      /** Only the actions that may be noted in several cases at once. */
      readonly together?: true;
    }
);

/** Every route there is. One that is not here is refused when asked and fails the build. */
export const routes: readonly RouteRow[] = [
  { method: 'GET', path: '/health/live', see: 'health' },
  { method: 'GET', path: '/health/ready', see: 'health' },
  { method: 'POST', path: '/api/session', see: 'sign-in' },
  { method: 'GET', path: '/api/session', see: 'session' },
  { method: 'DELETE', path: '/api/session', see: 'sign-out' },
  { method: 'GET', path: '/api/actions', see: 'actions' },
  { method: 'GET', path: '/api/projections', see: 'projections' },
  { method: 'POST', path: '/api/people', act: 'person', name: 'register-person' },
  { method: 'POST', path: '/api/people/search', see: 'people-search' },
  { method: 'POST', path: '/api/people/duplicates', see: 'people-duplicates' },
  { method: 'GET', path: '/api/notices', see: 'notices' },
  { method: 'POST', path: '/api/notices/read', see: 'notices-read' },
  { method: 'POST', path: '/api/people/:id/actions/:action', act: 'person' },
  { method: 'GET', path: '/api/people/:id/households', see: 'households-of-person' },
  { method: 'POST', path: '/api/households', act: 'household', name: 'register-household' },
  { method: 'GET', path: '/api/households/:id', see: 'household' },
  { method: 'POST', path: '/api/households/:id/actions/:action', act: 'household' },
  { method: 'GET', path: '/api/providers', see: 'providers' },
  { method: 'GET', path: '/api/providers/:id', see: 'provider-page' },
  { method: 'POST', path: '/api/providers', act: 'provider', name: 'register-provider' },
  { method: 'POST', path: '/api/providers/:id/actions/:action', act: 'provider' },
  { method: 'GET', path: '/api/cases', see: 'case-list' },
  { method: 'POST', path: '/api/cases/actions/receive-referral', act: 'case', name: 'receive-referral' },
  { method: 'GET', path: '/api/cases/:id', see: 'case' },
  { method: 'GET', path: '/api/cases/:id/timeline', see: 'timeline' },
  { method: 'POST', path: '/api/cases/:id/actions/:action', act: 'case' },
  { method: 'POST', path: '/api/cases/together/:action', act: 'case', together: true },
  { method: 'GET', path: '/api/provider-referrals', see: 'provider-referrals' },
  { method: 'GET', path: '/api/provider-referrals/:id/:entry', see: 'provider-referral' },
  { method: 'GET', path: '/api/plans', see: 'plans' },
  { method: 'GET', path: '/api/plans/:code', see: 'plan' },
  { method: 'GET', path: '/api/plans/:code/table', see: 'plan-table' },
  { method: 'GET', path: '/api/plans/:code/rows/:row/explain', see: 'explain' },
  { method: 'POST', path: '/api/plans/actions/adopt-plan', act: 'plan', name: 'adopt-plan' },
  { method: 'POST', path: '/api/plans/:id/actions/:action', act: 'plan' },
  { method: 'GET', path: '/api/indicators', see: 'indicators' },
  { method: 'GET', path: '/api/indicators/:code/count', see: 'count' },
  { method: 'GET', path: '/api/indicators/:code/explain', see: 'explain-count' },
  { method: 'GET', path: '/api/reports/categories', see: 'category-report' },
  { method: 'POST', path: '/api/accounts', act: 'account', name: 'open-account' },
  { method: 'POST', path: '/api/accounts/:id/actions/:action', act: 'account' },
];

/** The row of a route, by its method and template. */
export const findRoute = (method: string, path: string): RouteRow | undefined =>
  routes.find((row) => row.method === method && row.path === path);
