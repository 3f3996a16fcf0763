import { figureOf, matchedParameters, rowsOf, type CountQuery, type Figure } from './count-query';
import { askedSql, matchedSql } from './count-query-matched.sql';
import type { Period } from './count-query-period';
import type { Dimension } from './dimension';
import type { IndicatorRow } from './indicator';

export interface GridQuestion {
  readonly row: IndicatorRow;
  readonly offices: readonly string[];
  readonly period: Period;
  /** The log position everything is known at, decimal. */
  readonly knownAt: string;
  /** At most three, none twice. */
  readonly by: readonly Dimension[];
}

/** A group of a grid. `values` by dimension, in the order asked; null = over all groups, so the total has only null. */
export interface GridCell extends Figure {
  readonly values: readonly (string | null)[];
}

/** Every group that is not empty, of the grid asked and of all its margins. null: the period has not begun. */
export type Grid = readonly GridCell[] | null;

interface Found {
  readonly rule: number | null;
  readonly values: (string | null)[] | null;
  readonly figure: number;
}

// "Unknown" is a group like the others: nobody falls out of the total.
const valueSql: Readonly<Record<Dimension, string>> = {
  sex: `coalesce(v.sex, 'unknown')`,
  ethnicity: `coalesce(v.ethnicity, 'unknown')`,
  residence: `coalesce(v.residence, 'unknown')`,
  settlementType: `coalesce(v.settlement_type, 'unknown')`,
  disability: `coalesce(v.disability, 'unknown')`,
  // Who was counted as a minor stays among the minors, also after a birthday in the period.
  ageGroup: `case
      when v.birth_latest is null then 'unknown'
      when about.minors or period.to_on < v.adult_on then
        case when extract(year from age(period.to_on, v.birth_latest)) < 6 then '0-5'
          when extract(year from age(period.to_on, v.birth_latest)) < 14 then '6-13' else '14-17' end
      when extract(year from age(period.to_on, v.birth_latest)) < 25 then '18-24'
      when extract(year from age(period.to_on, v.birth_latest)) < 60 then '25-59'
      else '60+' end`,
  category: 'held.category',
  kind: `m.fact || ':' || m.kind`,
  providerKind: `coalesce(p.kind, '')`,
  office: 'o.office',
};

const gridSql = (by: readonly Dimension[]): string => {
  const groups = by.map((_, no) => `g${no}`);
  const columns = by.map((each, no) => `, ${valueSql[each]} as g${no}`).join('');
  return `
  with ${askedSql}, ${matchedSql},
  member as (
    select distinct m.rule, coalesce(m.unit_no::text, m.unit_entry::text) as unit${columns}
    from matched m cross join period
    cross join (select $17::boolean as minors, $18::boolean as under_asked) about
    ${by.includes('category') ? categorySql : ''}
    ${by.includes('providerKind') ? 'left join read.provider_kinds() p on p.provider_no = m.provider_no' : ''}
    ${by.includes('office') ? 'join read.fact_office o on o.office_no = m.office_no' : ''}
    left join read.person_attribute v on v.person_no = m.person_no
      and v.known_from <= $2::bigint and (v.known_until is null or v.known_until > $2::bigint)
      and (v.valid_from is null or v.valid_from <= period.to_on) and (v.valid_to is null or v.valid_to > period.to_on)
  )
  select rule, array[${groups.join(', ')}]::text[] as values, count(distinct unit)::int as figure
  from member group by rule${groups.length > 0 ? `, cube (${groups.join(', ')})` : ''}
  union all
  select null, null, 0 from period`;
};

// Under the category that makes it count; where the row asks for none, under each that is held, '' where none is.
const categorySql = `cross join lateral unnest(
      case when about.under_asked then array[m.under] when m.held = '{}' then '{""}'::text[] else m.held end
    ) as held(category)`;

/** Counts one row by up to three dimensions, from the same facts as the row itself; the numbers role is enough. */
export async function countGrid(query: CountQuery, question: GridQuestion): Promise<Grid> {
  const { row, offices, period, knownAt, by } = question;
  const parameters = matchedParameters({ rows: [row], offices, periods: [period], knownAt });
  const asked = [row.who.age === '<18', row.categories.length > 0];
  const found = rowsOf<Found>(await query.query(gridSql(by), [...parameters, ...asked]));
  if (found.length === 0) return null;
  const figures = new Map(found.map(({ rule, values, figure }) => [`${rule} ${JSON.stringify(values)}`, figure]));
  const groups = new Map(found.flatMap(({ values }) => (values ? [[JSON.stringify(values), values]] : [])));
  const total = by.map(() => null);
  groups.set(JSON.stringify(total), total);
  return [...groups].map(([key, values]) => ({
    values,
    ...figureOf(row, (rule) => figures.get(`${rule} ${key}`) ?? 0),
  }));
}
