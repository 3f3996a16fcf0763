import { rowsOf, type CountQuery } from './count-query';
import { daysOf, periodKey, type Period } from './count-query-period';

/** What the offices recorded at all, so that a zero is told from silence. Days YYYY-MM-DD. */
export interface RecordedDays {
  /** Something was recorded for a day of the period. */
  readonly any: boolean;
  /** First and last day of the period for which something was recorded. */
  readonly from: string | null;
  readonly to: string | null;
  /** Nothing is recorded for any day before the period: recording began inside it. */
  readonly beganInside: boolean;
}

export interface RecordedQuestion {
  readonly offices: readonly string[];
  readonly periods: readonly Period[];
  readonly knownAt: string;
}

interface Found {
  readonly no: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly earlier: boolean;
}

const sql = `
  with known as (
    select entry_on from read.entry_day
    where office = any ($1::text[]) and known_from <= $2::bigint and (known_until is null or known_until > $2::bigint)
  )
  select (p.no - 1)::int as no,
    (select min(entry_on)::text from known where entry_on between p.from_on and p.to_on) as "from",
    (select max(entry_on)::text from known where entry_on between p.from_on and p.to_on) as "to",
    exists (select from known where entry_on < p.from_on) as earlier
  from unnest($3::date[], $4::date[]) with ordinality as p(from_on, to_on, no)`;

/** On which days of each period something was recorded, by period key. */
export async function recordedDays(query: CountQuery, question: RecordedQuestion): Promise<Map<string, RecordedDays>> {
  const { offices, periods, knownAt } = question;
  const days = periods.map(daysOf);
  const parameters = [offices, knownAt, days.map(({ from }) => from), days.map(({ to }) => to)];
  const found = new Map(rowsOf<Found>(await query.query(sql, parameters)).map((row) => [row.no, row]));
  return new Map(
    periods.map((period, no) => {
      const { from = null, to = null, earlier = false } = found.get(no) ?? {};
      return [periodKey(period), { any: from !== null, from, to, beganInside: from !== null && !earlier }];
    }),
  );
}
