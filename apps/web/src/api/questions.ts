import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import { rememberMode } from './known-mode';
import { Problem } from './problem';
import { request, withQuery } from './request';
import { waitFor } from './seen-position';
import { spanQuery, type Span } from './span';
import type {
  Actions,
  AdoptedPlan,
  Case,
  CasePage,
  Explanation,
  Household,
  OneProviderReferral,
  PersonHousehold,
  Plan,
  PlanTable,
  Projections,
  Provider,
  ProviderPage,
  ProviderReferralPage,
  Session,
  Timeline,
} from './shapes';

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

/** How the tables follow the log; looked at again every few seconds. */
export const projectionsQuestion = queryOptions({
  queryKey: ['projections'],
  queryFn: () => request<Projections>('GET', '/api/projections'),
  refetchInterval: 5_000,
});

export const plansQuestion = queryOptions({
  queryKey: ['plans'],
  queryFn: async () => (await request<{ plans: Plan[] }>('GET', '/api/plans')).plans,
  staleTime: Infinity,
});

/** A plan's activities and budgets, as adopted. */
export const planQuestion = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'document'],
    queryFn: () =>
      request<AdoptedPlan>('GET', withQuery(`/api/plans/${encodeURIComponent(plan)}`, { after: waitFor() })),
  });

/** The table of a plan; `knownAt` a position or a whole second, undefined = now. */
export const planTableQuestion = (plan: string, span: Span, knownAt?: string) =>
  queryOptions({
    queryKey: ['plan', plan, span, knownAt ?? 'now'],
    queryFn: () =>
      request<PlanTable>(
        'GET',
        withQuery(`/api/plans/${encodeURIComponent(plan)}/table`, { ...spanQuery(span), knownAt, after: waitFor() }),
      ),
  });

/** The entries behind one figure. */
export const explainQuestion = (plan: string, row: string, span: Span, knownAt?: string) =>
  queryOptions({
    queryKey: ['plan', plan, span, knownAt ?? 'now', 'explain', row],
    queryFn: () =>
      request<Explanation>(
        'GET',
        withQuery(`/api/plans/${encodeURIComponent(plan)}/rows/${encodeURIComponent(row)}/explain`, {
          ...spanQuery(span),
          knownAt,
          after: waitFor(),
        }),
      ),
  });

export interface CaseFilter {
  readonly phase?: string;
  readonly category?: string;
  readonly mine?: string;
  readonly incoming?: string;
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

export const providerQuestion = (id: string) =>
  queryOptions({
    queryKey: ['providers', id],
    queryFn: () =>
      request<ProviderPage>('GET', withQuery(`/api/providers/${encodeURIComponent(id)}`, { after: waitFor() })),
  });

export const householdQuestion = (id: string) =>
  queryOptions({
    queryKey: ['household', id],
    queryFn: () =>
      request<Household>('GET', withQuery(`/api/households/${encodeURIComponent(id)}`, { after: waitFor() })),
  });

/** The households a person lives or lived in. */
export const householdsOfQuestion = (person: string) =>
  queryOptions({
    queryKey: ['households', person],
    queryFn: async () =>
      (
        await request<{ households: PersonHousehold[] }>(
          'GET',
          withQuery(`/api/people/${encodeURIComponent(person)}/households`, { after: waitFor() }),
        )
      ).households,
  });

/** Referrals to the provider whose partner is signed in, the latest first. */
export const referralsQuestion = infiniteQueryOptions({
  queryKey: ['referrals'],
  queryFn: ({ pageParam }) =>
    request<ProviderReferralPage>('GET', withQuery('/api/provider-referrals', { cursor: pageParam, after: waitFor() })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export const referralQuestion = (id: string, entry: string) =>
  queryOptions({
    queryKey: ['referrals', id, entry],
    queryFn: () =>
      request<OneProviderReferral>(
        'GET',
        withQuery(`/api/provider-referrals/${encodeURIComponent(id)}/${encodeURIComponent(entry)}`, {
          after: waitFor(),
        }),
      ),
  });
