import { figureOf, matchedParameters, rowsOf, type CountQuery } from './count-query';
import { askedSql, matchedSql } from './count-query-matched.sql';
import type { Period } from './count-query-period';
import type { IndicatorRow } from './indicator';

/** A fact behind a figure. Days YYYY-MM-DD; `through` the last day that counts, `to` the day it ended, null = still. */
export interface BehindFigure {
  readonly case: string;
  readonly entry: string;
  readonly person: string;
  readonly fact: string;
  readonly kind: string;
  readonly from: string;
  readonly through: string | null;
  readonly to: string | null;
  /** Of a ratio: what it makes count; whatever is in the numerator is in the denominator too. */
  readonly part?: 'numerator' | 'denominator';
}

/** A figure and everything it is made of. */
export interface Explained {
  /** null: the period begins after the day of known-at. */
  readonly figure: number | null;
  /** The denominator of a row that is a ratio. */
  readonly over?: number;
  readonly facts: readonly BehindFigure[];
}

export interface ExplainQuestion {
  readonly row: IndicatorRow;
  readonly offices: readonly string[];
  readonly period: Period;
  readonly knownAt: string;
}

interface Found extends Omit<BehindFigure, 'case' | 'part'> {
  readonly figure: number;
  readonly over: number;
  /** 0 numerator, 1 denominator only. */
  readonly rule: number;
  /** null: nothing stands behind the figure. */
  readonly case: string | null;
}

const sql = `
  with ${askedSql}, ${matchedSql},
  behind as (
    select case_no, entry, person_no, fact, kind, from_on, through_on, to_on, min(rule) as rule from matched
    group by case_no, entry, person_no, fact, kind, from_on, through_on, to_on
  ),
  figure as (
    select (count(*) filter (where rule = 0))::int as figure, (count(*) filter (where rule = 1))::int as over
    from (select distinct rule, unit_no, unit_entry from matched) counted
  )
  select figure.figure, figure.over, b.rule, c.id as "case", b.entry, p.id as person, b.fact, b.kind,
    b.from_on::text as "from", b.through_on::text as through, b.to_on::text as "to"
  from figure cross join period
  left join behind b on true
  left join read.short_id c on c.no = b.case_no
  left join read.short_id p on p.no = b.person_no
  order by b.from_on, c.id, b.entry, p.id, b.fact, b.kind, b.through_on`;

/** Names the entries, persons and cases behind a figure; for readers with rights on the offices' cases only. */
export async function explainRow(
  query: CountQuery,
  { row, offices, period, knownAt }: ExplainQuestion,
): Promise<Explained> {
  const question = { rows: [row], offices, periods: [period], knownAt };
  const found = rowsOf<Found>(await query.query(sql, matchedParameters(question)));
  const [first] = found;
  if (!first) return { figure: null, facts: [] };
  const facts = found.flatMap(({ figure: _, over: __, rule, case: id, ...fact }) => {
    const part = row.over && { part: rule === 0 ? ('numerator' as const) : ('denominator' as const) };
    return id === null ? [] : [{ case: id, ...fact, ...part }];
  });
  return { ...figureOf(row, (rule) => (rule === 0 ? first.figure : first.over)), facts };
}
