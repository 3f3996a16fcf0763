import { rowsOf, type CountQuery } from './count-query';

export interface CategoryReportQuestion {
  readonly office: string;
  readonly year: number;
  /** The log position everything is known at, decimal. */
  readonly knownAt: string;
}

/** Cases and persons, each counted once; they are different units and never added. */
export interface CategoryCounts {
  /** Cases opened for the first time in the year. */
  readonly new: number;
  /** Persons who received social services. */
  readonly personsServed: number;
  /** Persons with administrative acts and no service: under the category, in the total under any. */
  readonly administrativeOnly: number;
  /** Cases closed in the year. */
  readonly closed: number;
}

/** A year by category. `total` counts each case and person once over all categories; it is no sum. */
export interface CategoryReport {
  /** By category code, '' where none was held; what has only zeros is left out. */
  readonly byCategory: ReadonlyMap<string, CategoryCounts>;
  readonly total: CategoryCounts;
}

interface Found {
  /** null = over all categories. */
  readonly category: string | null;
  readonly count: keyof CategoryCounts;
  readonly figure: number;
}

const none: CategoryCounts = { new: 0, personsServed: 0, administrativeOnly: 0, closed: 0 };

// A case counts under what one of its beneficiaries held in the year; a person under what was held on the day.
const sql = `
  with known as (
    select (second at time zone 'Europe/Belgrade')::date as day
    from read.log_time where position <= $2::bigint order by position desc limit 1
  ),
  period as (
    select make_date($3::int, 1, 1) as from_on, least(make_date($3::int, 12, 31), known.day) as to_on
    from known where make_date($3::int, 1, 1) <= known.day
  ),
  met as (
    select c.*, f.case_no, f.person_no
    from read.fact f join read.fact_class c on c.class_no = f.class_no, period
    where f.office_no = any (array(select office_no from read.fact_office where office = $1)) and f.known_from <= $2::bigint and (f.known_until is null or f.known_until > $2::bigint)
      and f.from_on <= period.to_on and (f.through_on is null or f.through_on >= period.from_on)
  ),
  holding as (select distinct case_no, kind as category from met where fact = 'category'),
  turned as (
    select distinct m.fact, m.case_no, coalesce(h.category, '') as category
    from met m left join holding h using (case_no) where m.fact in ('opened', 'closed')
  ),
  given as (
    select distinct m.person_no, h.category, m.line
    from met m
    cross join lateral unnest(case when m.held = '{}' then '{""}'::text[] else m.held end) as h(category)
    where (m.line = 'benefits' and m.fact = 'service')
      or (m.line = 'services' and m.fact in ('service', 'visit', 'placement') and m.phase in ('open', 'post-monitoring'))
  ),
  unit as (
    select case fact when 'opened' then 'new' else 'closed' end as count, case_no as no, category from turned
    union all
    select 'personsServed', person_no, category from given where line = 'services'
    union all
    select 'administrativeOnly', a.person_no, a.category from given a
    where a.line = 'benefits' and not exists (
      select from given s where s.line = 'services' and s.person_no = a.person_no and s.category = a.category
    )
  )
  select category, count, count(distinct no)::int as figure from unit group by count, category
  union all
  select null, count, count(distinct no)::int from unit where count <> 'administrativeOnly' group by count
  union all
  -- Over all categories: an act under one and a service under another make somebody a person served.
  select null, 'administrativeOnly', count(distinct a.person_no)::int from given a
  where a.line = 'benefits' and not exists (
    select from given s where s.line = 'services' and s.person_no = a.person_no
  )
  having count(*) > 0
  union all
  select null, null, 0 from period`;

/** Counts an office's year by category in one reading of its facts; null where the year begins after known-at. */
export async function categoryReport(
  query: CountQuery,
  { office, year, knownAt }: CategoryReportQuestion,
): Promise<CategoryReport | null> {
  const found = rowsOf<Omit<Found, 'count'> & { count: Found['count'] | null }>(
    await query.query(sql, [office, knownAt, year]),
  );
  if (found.length === 0) return null;
  const byCategory = new Map<string, CategoryCounts>();
  let total = none;
  for (const { category, count, figure } of found) {
    if (count === null) continue;
    if (category === null) total = { ...total, [count]: figure };
    else byCategory.set(category, { ...(byCategory.get(category) ?? none), [count]: figure });
  }
  return { byCategory, total };
}
