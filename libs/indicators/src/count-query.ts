import { daysOf, periodKey, type Period } from './count-query-period';
import { acceptedBy, overOf, unitOf, type Accepted } from './count-query-rules';
import { matchedSql } from './count-query-matched.sql';
import type { IndicatorRow } from './indicator';

/** Whatever runs SQL on the read tables; the numbers role is enough. */
export interface CountQuery {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export interface CountQuestion {
  readonly rows: readonly IndicatorRow[];
  /** Offices responsible on the day of the fact; persons are counted once over all of them. */
  readonly offices: readonly string[];
  readonly periods: readonly Period[];
  /** The log position everything is known at, decimal; not beyond the applied head. */
  readonly knownAt: string;
}

/** What was counted; `over` is the denominator of a row that is a ratio, and its figure lies inside it. */
export interface Figure {
  readonly figure: number;
  readonly over?: number;
}

/** Figures by indicator code, then by period key. null: the period begins after the day of known-at. */
export type Counts = Map<string, Map<string, Figure | null>>;

interface Found {
  readonly rule: number;
  readonly period: number;
  readonly figure: number;
}

const sql = `
  with ${matchedSql},
  counted as (select distinct rule, period, unit_no, unit_entry from matched)
  select rule, period, count(*)::int as figure from counted group by rule, period
  union all
  select -1, p.no, 0 from period p`;

/**
 * Counts all rows for all periods in one pass over the offices' facts. The answer hangs on nothing but the question:
 * the same question with the same known-at has the same answer for ever.
 */
export async function countRows(query: CountQuery, question: CountQuestion): Promise<Counts> {
  const { rows, periods } = question;
  const answer = rowsOf<Found>(await query.query(sql, matchedParameters(question)));
  const begun = new Set(answer.filter(({ rule }) => rule === -1).map(({ period }) => period));
  const figures = new Map(answer.map(({ rule, period, figure }) => [`${rule} ${period}`, figure]));
  return new Map(
    rows.map((row, rule) => {
      const byPeriod = periods.map((period, no): [string, Figure | null] => [
        periodKey(period),
        begun.has(no) ? figureOf(row, (of) => figures.get(`${rule + of * rows.length} ${no}`) ?? 0) : null,
      ]);
      return [row.code, new Map(byPeriod)];
    }),
  );
}

/** A row's figure from what its rules found: its own (0) and its denominator's (1). */
export const figureOf = (row: IndicatorRow, found: (rule: 0 | 1) => number): Figure =>
  row.over === undefined ? { figure: found(0) } : { figure: found(0), over: found(1) };

/** The ways to count by rule: those of row n under n, those of its denominator, where it has one, under rows + n. */
function waysOf(rows: readonly IndicatorRow[]): (Accepted & { rule: number; row: IndicatorRow })[] {
  const own = rows.flatMap((row, rule) => acceptedBy(row).map((way) => ({ rule, row, ...way })));
  const under = rows.flatMap((row, rule) => {
    const over = overOf(row);
    // Whoever counts in the numerator counts in the denominator, also where the need was under another phase.
    const all = over ? [over, row].flatMap((each) => acceptedBy(each).map((way) => ({ ...way, row: each }))) : [];
    return all.map((way) => ({ ...way, rule: rows.length + rule }));
  });
  return [...own, ...under];
}

/** The parameters of `matchedSql`, in its order: everything that is asked, and nothing else, goes in here. */
export function matchedParameters({ rows, offices, periods, knownAt }: CountQuestion): unknown[] {
  const days = periods.map(daysOf);
  const accepted = waysOf(rows);
  return [
    offices,
    knownAt,
    days.map(({ from }) => from),
    days.map(({ to }) => to),
    accepted.map(({ rule }) => rule),
    accepted.map(({ fact }) => fact),
    accepted.map(({ kind }) => kind),
    accepted.map(({ category }) => category),
    accepted.map(({ implied }) => implied),
    accepted.map(({ row }) => unitOf(row)),
    accepted.map(({ row }) => row.phase),
    accepted.map(({ row }) => row.givenBy === 'own-office'),
    accepted.map(({ row }) => row.period === 'atEnd'),
    accepted.map(({ row }) => row.who.sex ?? null),
    accepted.map(({ row }) => row.who.age ?? null),
    accepted.map(({ row }) => (row.who.ethnicity ? `{${row.who.ethnicity.join(',')}}` : null)),
  ];
}

/** The rows of an answer: TypeORM gives them bare, pg inside a result. */
export function rowsOf<Row>(answer: unknown): Row[] {
  return Array.isArray(answer) ? (answer as Row[]) : (answer as { rows: Row[] }).rows;
}
