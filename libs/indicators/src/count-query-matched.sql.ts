/**
 * Common table expressions for every question about facts: `known` and `period`, cut at the day of known-at; `asked`, each
 * way in which a fact can meet a rule; `way`, the classes of facts that meet it. Counting, grouping and explaining all
 * read them, so that they cannot differ. `under`: the category it counts under, '' where the row asks for none.
 *
 * $1 offices · $2 known-at · $3, $4 periods from, to · each way in which a fact meets a rule: $5 rule, $6 fact, $7 kind,
 * $8 category held, $9 age implied by it, and what the rule asks: $10 unit, $11 phase, $12 own office, $13 at end,
 * $14 sex, $15 age, $16 ethnicities.
 *
 * No day after the day of known-at counts: a birthday passing, or another day of reading, changes nothing.
 */
export const askedSql = `
  known as (
    select (second at time zone 'Europe/Belgrade')::date as day
    from read.log_time where position <= $2::bigint order by position desc limit 1
  ),
  period as materialized (
    select (p.no - 1)::int as no, p.from_on, least(p.to_on, known.day) as to_on
    from unnest($3::date[], $4::date[]) with ordinality as p(from_on, to_on, no), known
    where p.from_on <= known.day
  ),
  asked as (
    select a.*, sex is not null or age is not null or ethnicity is not null as tests_person
    from unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::boolean[], $10::text[], $11::text[], $12::boolean[],
      $13::boolean[], $14::text[], $15::text[], $16::text[]) with ordinality
      as a(rule, fact, kind, category, implied, unit, phase, own_office, at_end, sex, age, ethnicity, no)
  ),
  -- Each is taken apart once ("offset 0"): what a class is stands in one text.
  class as materialized (
    select c.*, h.category as under
    from (select * from read.fact_class offset 0) c cross join lateral unnest(c.held || '{""}'::text[]) as h(category)
  ),
  way as materialized (
    select c.class_no, c.fact, c.kind, c.held, c.under, a.no, a.rule, a.unit, a.at_end, a.sex, a.age, a.ethnicity,
      a.implied, a.tests_person
    from class c join asked a on a.fact = c.fact and a.category = c.under
      and (a.kind is null or a.kind = c.kind)
      and (c.line = 'services' or (a.fact = 'service' and a.kind is not null))
      and (a.phase = 'all' or a.phase = c.phase or (a.phase = 'any' and c.phase in ('open', 'post-monitoring')))
      and (c.by_office or not a.own_office)
  )`;

/** Known at $2. */
export const knownSql = (row: string): string =>
  `${row}.known_from <= $2::bigint and (${row}.known_until is null or ${row}.known_until > $2::bigint)`;

/** The fact counts on the day or later. */
export const startsSql = (fact: string, day: string): string =>
  `(${fact}.through_on is null or ${fact}.through_on >= ${day})`;

/** The fact has not ended at the end of the day. */
export const endsSql = (fact: string, day: string): string => `(${fact}.to_on is null or ${fact}.to_on > ${day})`;

/**
 * A person whose attributes `x` are joined passes what `test` asks on one of the days of `fact`, from `first_on` to
 * `last_on`; an unknown age passes where the category held implies it.
 */
export const passesSql = (test: string, fact: string): string => `
      not ${test}.tests_person
      or (
        x.person_no is not null
        and (x.valid_from is null or x.valid_from <= ${fact}.last_on) and (x.valid_to is null or x.valid_to > ${fact}.first_on)
        and (${test}.sex is null or x.sex = ${test}.sex)
        and (${test}.ethnicity is null or x.ethnicity = any (${test}.ethnicity::text[]))
        and case
          when ${test}.age is null then true
          when x.adult_on is null then ${test}.implied
          when ${test}.age = '<18' then greatest(${fact}.first_on, x.valid_from) < x.adult_on
          else least(${fact}.last_on, x.valid_to - 1) >= x.adult_on
        end
      )`;

/** What is known of the offices' facts `f` on a day of the periods. */
const askedFactSql = `
  f.office_no = any (array(select office_no from read.fact_office where office = any ($1::text[])))
    and f.class_no = any (array(select distinct class_no from way))
    and ${knownSql('f')}
    and f.from_on <= (select max(to_on) from period)
    and (f.through_on is null or f.through_on >= (select min(from_on) from period))`;

/**
 * Ends in `matched`: every fact that makes something count, by rule and period, with the unit counted. One activity noted
 * in several cases is one entry. Goes after `askedSql`.
 */
export const matchedSql = `
  met as (
    select w.rule, p.no as period, w.unit, w.sex, w.age, w.ethnicity, w.tests_person, w.implied, w.under, w.fact, w.kind,
      w.held, f.case_no, f.entry, f.joint, f.person_no, f.family_no, f.from_on, f.through_on, f.to_on, f.office_no,
      f.provider_no,
      case when w.at_end then p.to_on else greatest(f.from_on, p.from_on) end as first_on,
      case when w.at_end then p.to_on else least(f.through_on, p.to_on) end as last_on
    from read.fact f join way w on w.class_no = f.class_no
    join period p on f.from_on <= p.to_on
      and case when w.at_end then ${endsSql('f', 'p.to_on')} else ${startsSql('f', 'p.from_on')} end
    where ${askedFactSql}
  ),
  matched as (
    select m.rule, m.period, m.case_no, m.entry, m.person_no, m.fact, m.kind, m.from_on, m.through_on, m.to_on,
      m.office_no, m.provider_no, m.held, m.under,
      case m.unit when 'person' then m.person_no when 'family' then m.family_no when 'case' then m.case_no end as unit_no,
      case m.unit when 'entry' then m.joint end as unit_entry
    from met m
    left join read.person_attribute x on m.tests_person and x.person_no = m.person_no
      and ${knownSql('x')}
    where ${passesSql('m', 'm')}
  )`;
