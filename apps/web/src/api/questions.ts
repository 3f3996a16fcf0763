import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import { rememberMode } from './known-mode';
import { Problem } from './problem';
import { request, withQuery } from './request';
import { waitFor } from './seen-position';
import type { Actions, Case, CasePage, Explanation, Plan, PlanTable, Provider, Session, Timeline } from './shapes';

/** Who is signed in; null when nobody is. */
export const sessionQuestion = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await request<Session>('GET', '/api/session');
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        rememberMode(error.mode);
        return null;
      }
      throw error;
    }
  },
  staleTime: Infinity,
});

/** What may ever be done by the roles of whoever is signed in, with every form and word. */
export const actionsQuestion = queryOptions({
  queryKey: ['actions'],
  queryFn: () => request<Actions>('GET', '/api/actions'),
  staleTime: Infinity,
});

export const plansQuestion = queryOptions({
  queryKey: ['plans'],
  queryFn: async () => (await request<{ plans: Plan[] }>('GET', '/api/plans')).plans,
  staleTime: Infinity,
});

/** The table of a plan; `knownAt` a position or a whole second, undefined = now. */
export const planTableQuestion = (plan: string, year: number, knownAt?: string) =>
  queryOptions({
    queryKey: ['plan', plan, year, knownAt ?? 'now'],
    queryFn: () =>
      request<PlanTable>(
        'GET',
        withQuery(`/api/plans/${encodeURIComponent(plan)}/table`, { year, knownAt, after: waitFor() }),
      ),
  });

/** The entries behind one figure. */
export const explainQuestion = (plan: string, row: string, year: number, knownAt?: string) =>
  queryOptions({
    queryKey: ['plan', plan, year, knownAt ?? 'now', 'explain', row],
    queryFn: () =>
      request<Explanation>(
        'GET',
        withQuery(`/api/plans/${encodeURIComponent(plan)}/rows/${encodeURIComponent(row)}/explain`, {
          year,
          knownAt,
          after: waitFor(),
        }),
      ),
  });

export interface CaseFilter {
  readonly phase?: string;
  readonly category?: string;
  readonly mine?: string;
}

export const casesQuestion = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) =>
      request<CasePage>('GET', withQuery('/api/cases', { ...filter, cursor: pageParam, limit: 30, after: waitFor() })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const caseQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => request<Case>('GET', withQuery(`/api/cases/${encodeURIComponent(id)}`, { after: waitFor() })),
  });

export const timelineQuestion = (id: string, knownAt?: string) =>
  queryOptions({
    queryKey: ['case', id, 'timeline', knownAt ?? 'now'],
    queryFn: () =>
      request<Timeline>(
        'GET',
        withQuery(`/api/cases/${encodeURIComponent(id)}/timeline`, { knownAt, after: waitFor() }),
      ),
  });

export const providersQuestion = queryOptions({
  queryKey: ['providers'],
  queryFn: async () =>
    (await request<{ providers: Provider[] }>('GET', withQuery('/api/providers', { after: waitFor() }))).providers,
});
