/**
 * Common table expressions that end in `matched`: every fact that makes something count, by rule and period, with the
 * unit counted. Counting, grouping and explaining all read it, so that they cannot differ. One activity noted in several
 * cases is one entry. `under`: the category it counts under, '' where the row asks for none.
 *
 * $1 offices · $2 known-at · $3, $4 periods from, to · each way in which a fact meets a rule: $5 rule, $6 fact, $7 kind,
 * $8 category held, $9 age implied by it, and what the rule asks: $10 unit, $11 phase, $12 own office, $13 at end,
 * $14 sex, $15 age, $16 ethnicities.
 *
 * `offset 0` keeps the order: each fact is read once, spelt out by category held, and looked up among the rules.
 * Before that, what no rule asks for and what lies outside every period is left out: most of an office's facts.
 * No day after the day of known-at counts: a birthday passing, or another day of reading, changes nothing.
 */
export const matchedSql = `
  known as (
    select (second at time zone 'Europe/Belgrade')::date as day
    from read.log_time where position <= $2::bigint order by position desc limit 1
  ),
  period as (
    select (p.no - 1)::int as no, p.from_on, least(p.to_on, known.day) as to_on
    from unnest($3::date[], $4::date[]) with ordinality as p(from_on, to_on, no), known
    where p.from_on <= known.day
  ),
  asked as materialized (
    select a.rule, p.no as period, p.from_on as period_from, p.to_on as period_to, a.fact, a.kind, a.category, a.implied,
      a.unit, a.phase, a.own_office, a.at_end, a.sex, a.age, a.ethnicity::text[] as ethnicity,
      sex is not null or age is not null or ethnicity is not null as tests_person
    from unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::boolean[], $10::text[], $11::text[], $12::boolean[],
      $13::boolean[], $14::text[], $15::text[], $16::text[])
      as a(rule, fact, kind, category, implied, unit, phase, own_office, at_end, sex, age, ethnicity), period p
  ),
  met as (
    select a.rule, a.period, a.unit, a.sex, a.age, a.ethnicity, a.tests_person, a.implied,
      f.case_no, f.entry, f.joint, f.person_no, f.family_no, f.fact, f.kind, f.from_on, f.through_on, f.to_on,
      f.office, f.provider_no, f.held, f.category as under,
      case when a.at_end then a.period_to else greatest(f.from_on, a.period_from) end as first_on,
      case when a.at_end then a.period_to else least(f.through_on, a.period_to) end as last_on
    from (
      select known_fact.*, h.category
      from read.fact known_fact cross join lateral unnest(held || '{""}'::text[]) as h(category)
      where office = any ($1::text[])
        and known_from <= $2::bigint and (known_until is null or known_until > $2::bigint)
        and fact = any (array(select distinct fact from asked))
        and from_on <= (select max(period_to) from asked)
        and (through_on is null or through_on >= (select min(period_from) from asked))
      offset 0
    ) f
    join asked a on a.fact = f.fact and a.category = f.category
      and (a.kind is null or a.kind = f.kind)
      and (f.line = 'services' or (a.fact = 'service' and a.kind is not null))
      and (a.phase = 'all' or a.phase = f.phase or (a.phase = 'any' and f.phase in ('open', 'post-monitoring')))
      and (f.by_office or not a.own_office)
      and f.from_on <= a.period_to
      and case when a.at_end then f.to_on is null or f.to_on > a.period_to
        else f.through_on is null or f.through_on >= a.period_from end
  ),
  matched as (
    select m.rule, m.period, m.case_no, m.entry, m.person_no, m.fact, m.kind, m.from_on, m.through_on, m.to_on,
      m.office, m.provider_no, m.held, m.under,
      case m.unit when 'person' then m.person_no when 'family' then m.family_no when 'case' then m.case_no end as unit_no,
      case m.unit when 'entry' then m.joint end as unit_entry
    from met m
    left join read.person_attribute x on m.tests_person and x.person_no = m.person_no
      and x.known_from <= $2::bigint and (x.known_until is null or x.known_until > $2::bigint)
      and (x.valid_from is null or x.valid_from <= m.last_on) and (x.valid_to is null or x.valid_to > m.first_on)
    where not m.tests_person
      or (
        x.person_no is not null
        and (m.sex is null or x.sex = m.sex)
        and (m.ethnicity is null or x.ethnicity = any (m.ethnicity))
        and case
          when m.age is null then true
          when x.adult_on is null then m.implied
          when m.age = '<18' then greatest(m.first_on, x.valid_from) < x.adult_on
          else least(m.last_on, x.valid_to - 1) >= x.adult_on
        end
      )
  )`;
