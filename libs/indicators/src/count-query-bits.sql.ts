import { askedSql, endsSql, knownSql, passesSql, startsSql } from './count-query-matched.sql';

/** Most ways told apart in one question: they are the bits of a bigint but its sign. */
export const mostBits = 63;

/**
 * What a question asks of facts, so that the planner knows it when they are read: the numbers of the offices, the days of
 * the periods that have begun, and the classes of facts that count, with the bits of the ways in which they do.
 *
 * After the parameters of `askedSql`: $17 bit of each way.
 */
export const classesSql = `
  with ${askedSql},
  accepted as (
    select w.class_no, w.unit, coalesce(bit_or(b.mask) filter (where not w.at_end), 0) as during,
      coalesce(bit_or(b.mask) filter (where w.at_end), 0) as at_end
    from way w join unnest($17::bigint[]) with ordinality as b(mask, no) using (no) group by w.class_no, w.unit
  )
  select accepted.*, period.*
  from (
    select coalesce(array_agg(no), '{}') as periods, coalesce(array_agg(from_on::text), '{}') as "from",
      coalesce(array_agg(to_on::text), '{}') as "to", array(select office_no from read.fact_office where office = any ($1::text[])) as offices
    from period
  ) period,
  (
    select coalesce(array_agg(class_no), '{}') as classes, coalesce(array_agg(unit), '{}') as units,
      coalesce(array_agg(during::text), '{}') as during, coalesce(array_agg(at_end::text), '{}') as "atEnd"
    from accepted
  ) accepted`;

/** How much a question asks: the SQL has a column for each period and a condition for each test of persons. */
export interface CountSize {
  readonly periods: number;
  readonly tests: number;
}

/**
 * Counts by rule and period. The facts of a unit and a person are put together first, as bits of the ways they meet; what
 * is asked of persons is compared once per person. Whose attributes change within the periods is compared fact by fact.
 *
 * $1 offices · $2 known-at · $3 classes, $4 their units, $5, $6 their bits during a period and at its end · each bit:
 * $7 itself, $8 rule, $9 unit · each test of persons: $10 sex, $11 age, $12 ethnicities, $13 whether the age is implied,
 * $14 the bits it stands for · $15 bits that ask nothing of persons · $16 units but the person of which something is asked
 * of persons, so that several of them have to be put together · $17, $18 first and last day of all periods, and from there
 * on those of each.
 */
export const countSql = ({ periods, tests }: CountSize): string => {
  const numbers = Array.from({ length: periods }, (_, no) => no);
  const each = (text: (no: number) => string, between = ', '): string => numbers.map(text).join(between);
  const from = (no: number): string => `$${19 + 2 * no}::date`;
  const to = (no: number): string => `$${20 + 2 * no}::date`;
  const mask = (no: number): string => `
      coalesce(bit_or(c.during) filter (where f.from_on <= ${to(no)} and ${startsSql('f', from(no))}), 0)
      | coalesce(bit_or(c.at_end) filter (where c.at_end <> 0 and f.from_on <= ${to(no)} and ${endsSql('f', to(no))}), 0)
      as m${no}`;
  const classes = `unnest($3::int[], $4::text[], $5::bigint[], $6::bigint[]) as c(class_no, unit, during, at_end)
      on c.class_no = f.class_no`;
  const askedFacts = `f.office_no = any ($1::int[]) and f.class_no = any ($3::int[])
      and ${knownSql('f')} and f.from_on <= $18::date and ${startsSql('f', '$17::date')}`;
  const unit = `
      c.unit, case c.unit when 'person' then f.person_no when 'family' then f.family_no when 'case' then f.case_no end as unit_no,
      case c.unit when 'entry' then f.joint end as unit_entry`;
  const ms = each((no) => `m${no}`);
  const passes = Array.from({ length: tests }, (_, no) => testSql(no + 1));
  return `
  with one as (
    select ${unit},
      case when c.unit = 'person' or (c.during | c.at_end) & ~ $15::bigint <> 0 then f.person_no end as person_no, ${each(mask)}
    from read.fact f join ${classes}
    where ${askedFacts}
    group by 1, 2, 3, 4
  ),
  seen as materialized (
    select o.unit, o.unit_no, o.unit_entry, case age.group when 'changing' then o.person_no end as changing,
      ${each((no) => `m${no} & p.mask as m${no}`)}
    from one o
    -- Each person is looked up: most of a country's are in no question ("offset 0" leaves no other plan).
    left join lateral (
      select * from read.person_attribute x
      where x.person_no = case when (${each((no) => `m${no}`, ' | ')}) & ~ $15::bigint <> 0 then o.person_no end
        and ${knownSql('x')} offset 0
    ) x on true
    cross join lateral (
      select case when x.person_no is null then 'nobody'
        when x.valid_from is not null or x.valid_to is not null then 'changing'
        when array_remove($11::text[], null) = '{}' then 'unasked'
        when x.adult_on is null then 'unknown'
        when x.adult_on <= $17::date then '>=18'
        when x.adult_on > $18::date then '<18'
        else 'changing' end as "group"
    ) age
    cross join lateral (
      select $15::bigint | case when age.group in ('nobody', 'changing') then 0 else ${['0', ...passes].join(' | ')} end as mask
    ) p
  ),
  changing as (
    select m.unit, m.unit_no, m.unit_entry, m.period, bit_or(t.mask & m.mask) as mask
    from (
      select ${unit}, f.person_no, p.no as period, w.mask,
        case when w.at_end then p.to_on else greatest(f.from_on, p.from_on) end as first_on,
        case when w.at_end then p.to_on else least(f.through_on, p.to_on) end as last_on
      -- Read once, and each looked up in a hash ("is true" leaves no join), whatever is thought of how few they are.
      from (
        select f.* from read.fact f
        where ${askedFacts} and (f.person_no in (select changing from seen where changing is not null)) is true offset 0
      ) f
      join ${classes}
      join (values ${each((no) => `(${no}, ${from(no)}, ${to(no)})`)}) as p(no, from_on, to_on) on f.from_on <= p.to_on
      cross join lateral (values (false, c.during), (true, c.at_end)) as w(at_end, mask)
      where (c.unit = 'person' or c.unit = any ($16::text[]))
        and case when w.at_end then ${endsSql('f', 'p.to_on')} else ${startsSql('f', 'p.from_on')} end
    ) m
    cross join lateral (select * from read.person_attribute x where x.person_no = m.person_no and ${knownSql('x')} offset 0) x
    join (
      select test.*, sex is not null or age is not null or ethnicity is not null as tests_person
      from unnest($10::text[], $11::text[], $12::text[], $13::boolean[], $14::bigint[])
        as test(sex, age, ethnicity, implied, mask)
    ) t on t.mask & m.mask <> 0
    where ${passesSql('t', 'm')}
    group by 1, 2, 3, 4
  ),
  together as (
    select unit, ${each((no) => `bit_or(m${no}) as m${no}`)}
    from (
      select unit, unit_no, unit_entry, ${ms} from seen
      union all
      select unit, unit_no, unit_entry, ${each((no) => `case period when ${no} then mask else 0 end`)} from changing
    ) found
    where unit = any ($16::text[])
    group by unit, unit_no, unit_entry
  ),
  -- Counted while they are alike in all periods: there are few ways to be, and many who are.
  alike as (
    select unit, ${ms}, count(*) as n from seen where unit <> all ($16::text[]) and changing is null group by unit, ${ms}
    union all
    select unit, ${ms}, count(*) from together group by unit, ${ms}
  ),
  grouped as (
    select unit, p.no as period, p.mask, n
    from alike cross join lateral (values ${each((no) => `(${no}, m${no})`)}) as p(no, mask) where p.mask <> 0
    union all
    select unit, period, mask, count(*) from changing
    where mask <> 0 and unit <> all ($16::text[]) group by unit, period, mask
  )
  select r.rule, g.period, sum(g.n)::int as figure
  from grouped g
  join (
    select rule, unit, bit_or(mask) as mask from unnest($7::bigint[], $8::int[], $9::text[]) as bit(mask, rule, unit)
    group by rule, unit
  ) r on r.unit = g.unit and g.mask & r.mask <> 0
  group by r.rule, g.period`;
};

/** The bits of a test that a person with the attributes `x` of the age group `age` passes. */
function testSql(no: number): string {
  const [sex, age, ethnicity] = [10, 11, 12].map((at) => `($${at}::text[])[${no}]`);
  return `
        case when (${sex} is null or x.sex = ${sex}) and (${ethnicity} is null or x.ethnicity = any (${ethnicity}::text[]))
            and (${age} is null or age.group = ${age} or (age.group = 'unknown' and ($13::boolean[])[${no}]))
          then ($14::bigint[])[${no}] else 0 end`;
}
