import { queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../api/request';
import { waitFor } from '../api/seen-position';
import type { CategoryReport, Counted } from '../api/shapes';

/** A row of a plan, for whole months; `by` names up to three dimensions. */
export interface CountQuestion {
  readonly code: string;
  readonly municipality: string;
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
  readonly knownAt: string | undefined;
}

export const countQuestion = ({ code, by, ...asked }: CountQuestion) =>
  queryOptions({
    queryKey: ['figure', code, by, asked],
    queryFn: () =>
      request<Counted>(
        'GET',
        withQuery(`/api/indicators/${encodeURIComponent(code)}/count`, {
          ...asked,
          by: by.length > 0 ? by.join(',') : undefined,
          after: waitFor(),
        }),
      ),
  });

/** Cases and persons, each in columns of their own. */
export const reportColumns = ['new', 'closed', 'personsServed', 'administrativeOnly'] as const;

export const categoryReportQuestion = (office: string, year: number, knownAt: string | undefined) =>
  queryOptions({
    queryKey: ['category-report', office, year, knownAt ?? 'now'],
    queryFn: () =>
      request<CategoryReport>('GET', withQuery('/api/reports/categories', { office, year, knownAt, after: waitFor() })),
  });
