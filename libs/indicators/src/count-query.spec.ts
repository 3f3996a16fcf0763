import type { DataSource } from 'typeorm';
import { entryDayTable, factTable, personAttributeTable, writeLogTimes, writeRows } from '#read-model';
import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { countRows, explainRow, indicatorRows, recordedDays, type IndicatorRow } from '.';
import { matchedParameters } from './count-query';
import { matchedSql } from './count-query-matched.sql';

const served: IndicatorRow = {
  code: 'test:served',
  version: 1,
  count: 'persons',
  facts: ['served'],
  categories: ['children-with-disabilities'],
  phase: 'any',
  who: { age: '<18' },
  period: 'during',
  flags: [],
};
const service = {
  entry: '00000000-0000-8000-8000-000000000001',
  fact: 'service',
  kind: 'counselling-session',
  from_on: '2024-03-10',
  through_on: '2024-03-10',
  to_on: '2024-03-10',
  office: 'qps-peje',
  line: 'services',
  phase: 'open',
  held: ['children-with-disabilities'],
  by_office: true,
  known_from: 10n,
  known_until: null as bigint | null,
};
const boy = {
  valid_from: null as string | null,
  valid_to: null as string | null,
  sex: 'male',
  birth_earliest: '2010-01-01',
  birth_latest: '2010-12-31',
  adult_on: '2028-12-31' as string | null,
  ethnicity: 'albanian',
  residence: 'peje',
  settlement_type: 'urban',
  disability: 'unknown',
  known_from: 1n,
  known_until: null as bigint | null,
};

describe('counting', () => {
  let database: ReadDatabase;
  let numbers: DataSource;
  beforeAll(async () => {
    database = await readDatabase();
    numbers = await database.source('kujdes_numbers');
    // Position 10 is recorded on 1 April 2024, 20 late on New Year's Eve (already 2025 in Kosovo), 30 in June 2025.
    await writeLogTimes(database.owner, 'read', [
      { position: 10n, recordedAt: '2024-04-01T08:00:00.100Z' },
      { position: 20n, recordedAt: '2024-12-31T23:30:00.000Z' },
      { position: 30n, recordedAt: '2025-06-01T08:00:00.000Z' },
    ]);
  });
  afterAll(() => database.drop());

  type Fact = Partial<Omit<typeof service, 'through_on' | 'to_on'>> & {
    person?: string;
    case?: string;
    family?: string;
    through_on?: string | null;
    to_on?: string | null;
  };
  type Person = Partial<typeof boy>;

  /** Exactly these facts and persons; everybody is `boy` where nothing else is said. */
  async function given(
    facts: readonly Fact[],
    persons: Readonly<Record<string, readonly Person[]>> = {},
  ): Promise<void> {
    await database.owner.query('truncate read.fact, read.person_attribute, read.entry_day');
    const rows = facts.map(({ person = 'p', case: id = 'c', family = person, ...fact }) => ({
      ...service,
      ...fact,
      case_no: id,
      person_no: person,
      family_no: family,
    }));
    await writeRows(database.owner, 'read', factTable, [...new Set(rows.map((row) => row.case_no))], rows);
    const people = [...new Set(rows.map((row) => row.person_no))];
    const attributes = people.flatMap((person) =>
      (persons[person] ?? [{}]).map((values) => ({ ...boy, ...values, person_no: person })),
    );
    await writeRows(database.owner, 'read', personAttributeTable, people, attributes);
  }

  async function figure(
    change: Partial<IndicatorRow> = {},
    year = 2024,
    knownAt = '30',
    offices = ['qps-peje'],
  ): Promise<number | null | undefined> {
    const row = { ...served, ...change };
    const counts = await countRows(numbers, { rows: [row], offices, periods: [{ year }], knownAt });
    return counts.get(row.code)?.get(String(year));
  }

  it('a person with many facts is one person, and one over two offices', async () => {
    await given([{}, { fact: 'visit', kind: 'home' }, { case: 'd', office: 'qps-gjilan' }, { person: 'q' }]);
    expect(await figure()).toBe(2);
    expect(await figure({}, 2024, '30', ['qps-peje', 'qps-gjilan'])).toBe(2);
    expect(await figure({}, 2024, '30', ['qps-gjilan'])).toBe(1);
    expect(await figure({}, 2023)).toBe(0);
  });

  it('benefits are no services unless the row names the kind', async () => {
    await given([{ kind: 'child-travel-consent', line: 'benefits' }]);
    expect(await figure()).toBe(0);
    expect(await figure({ facts: ['service'], services: ['child-travel-consent'] })).toBe(1);
  });

  it('named services do not limit visits and care days', async () => {
    await given([
      { person: 'a', kind: 'legal-advice' },
      { person: 'b', fact: 'visit', kind: 'home' },
      { person: 'c', fact: 'placement', kind: 'shelter' },
    ]);
    const services = ['counselling-session'] as const;
    expect(await figure({ facts: ['service', 'visit'], services })).toBe(1);
    expect(await figure({ facts: ['served'], services })).toBe(2);
    expect(await figure({ facts: ['placement'], kind: 'shelter' })).toBe(1);
    expect(await figure({ facts: ['placement'], kind: 'foster' })).toBe(0);
  });

  it('any of the categories held on the day is enough, none is no condition', async () => {
    await given([{ held: ['youth', 'abandoned-children'] }]);
    expect(await figure()).toBe(0);
    expect(await figure({ categories: ['children-with-disabilities', 'youth'] })).toBe(1);
    expect(await figure({ categories: [] })).toBe(1);
  });

  it('a never-opened referral and a closed case count only where every phase does', async () => {
    await given([
      { person: 'a', phase: 'referred' },
      { person: 'b', phase: 'closed' },
      { person: 'c', phase: 'post-monitoring' },
    ]);
    expect(await figure()).toBe(1);
    expect(await figure({ phase: 'post-monitoring' })).toBe(1);
    expect(await figure({ phase: 'all' })).toBe(3);
  });

  it('given by the own office, or by anybody for a case of the office', async () => {
    await given([{ by_office: false }]);
    expect(await figure({ count: 'entries' })).toBe(1);
    expect(await figure({ count: 'entries', givenBy: 'own-office' })).toBe(0);
  });

  it('one entry for a group is one entry; a family is a household; a divorce is a case', async () => {
    const couple = { held: ['couples-in-divorce', 'repatriated-families'] };
    await given([
      { person: 'a', family: 'h', case: 'c', ...couple },
      { person: 'b', family: 'h', case: 'c', ...couple },
      { person: 'a', family: 'h', case: 'd', ...couple },
    ]);
    expect(await figure({ count: 'entries', categories: [] })).toBe(1);
    expect(await figure({ count: 'families', categories: ['repatriated-families'], who: {} })).toBe(1);
    expect(await figure({ count: 'families', categories: ['couples-in-divorce'], who: {} })).toBe(2);
  });

  it('age is that of the day of the fact, counted from the last possible day of birth', async () => {
    await given([{ from_on: '2024-03-10' }], { p: [{ adult_on: '2024-03-10' }] });
    expect([await figure(), await figure({ who: { age: '>=18' } })]).toEqual([0, 1]);
    await given([{ from_on: '2024-03-10' }], { p: [{ adult_on: '2024-03-11' }] });
    expect([await figure(), await figure({ who: { age: '>=18' } })]).toEqual([1, 0]);
  });

  it('an unknown age passes where the category implies it', async () => {
    await given([{ held: ['youth', 'children-with-disabilities'] }], { p: [{ adult_on: null }] });
    expect(await figure()).toBe(1);
    expect(await figure({ categories: ['youth'] })).toBe(0);
    expect(await figure({ categories: [] })).toBe(1);
    expect(await figure({ who: { age: '>=18' } })).toBe(0);
  });

  it('a spell counts when the person fits on one of the days counted', async () => {
    const stay = { fact: 'placement', kind: 'foster', from_on: '2022-01-01', through_on: null, to_on: null };
    await given([stay], { p: [{ adult_on: '2024-01-01' }] });
    expect([await figure({}, 2023), await figure({}, 2024)]).toEqual([1, 0]);
    await given([stay], {
      p: [
        { sex: 'female', valid_to: '2024-01-01' },
        { sex: 'male', valid_from: '2024-01-01' },
      ],
    });
    const women = { who: { sex: 'female' as const } };
    expect([await figure(women, 2023), await figure(women, 2024)]).toEqual([1, 0]);
  });

  it('the first and the last day of a period belong to it', async () => {
    const stay = {
      fact: 'placement',
      kind: 'foster',
      from_on: '2023-12-31',
      through_on: '2024-01-01',
      to_on: '2024-01-01',
    };
    await given([stay]);
    expect([await figure({}, 2022), await figure({}, 2023), await figure({}, 2024), await figure({}, 2025)]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('at the end of a period counts what has not ended on its last day', async () => {
    const atEnd = { facts: ['placement'] as const, period: 'atEnd' as const };
    const stay = { fact: 'placement', kind: 'foster', from_on: '2023-05-01' };
    await given([{ ...stay, through_on: '2023-12-31', to_on: '2023-12-31' }]);
    expect([await figure({ facts: ['placement'] }, 2023), await figure(atEnd, 2023)]).toEqual([1, 0]);
    await given([{ ...stay, through_on: '2023-12-31', to_on: '2024-01-01' }]);
    expect([await figure(atEnd, 2023), await figure(atEnd, 2024)]).toEqual([1, 0]);
    await given([{ ...stay, through_on: null, to_on: null }]);
    expect([await figure(atEnd, 2022), await figure(atEnd, 2023), await figure(atEnd, 2025)]).toEqual([0, 1, 1]);
  });

  it('what was recorded later is not known, and what was withdrawn later still is', async () => {
    await given([{ known_from: 20n, known_until: 30n }]);
    expect([
      await figure({}, 2024, '19'),
      await figure({}, 2024, '20'),
      await figure({}, 2024, '29'),
      await figure(),
    ]).toEqual([0, 1, 1, 0]);
    await given([{}], {
      p: [
        { sex: 'male', known_until: 20n },
        { sex: 'female', known_from: 20n },
      ],
    });
    const women = { who: { sex: 'female' as const } };
    expect([await figure(women, 2024, '19'), await figure(women, 2024, '20')]).toEqual([0, 1]);
    await given([{}], {
      p: [
        { sex: 'female', known_until: 20n },
        { sex: 'male', known_from: 20n },
      ],
    });
    expect([await figure(women, 2024, '19'), await figure(women, 2024, '20')]).toEqual([1, 0]);
  });

  it('no day after the day of known-at counts, by the clock of Kosovo', async () => {
    const stay = { fact: 'placement', kind: 'foster', from_on: '2023-05-01', through_on: null, to_on: null };
    await given([stay], { p: [{ adult_on: '2024-04-02' }] });
    const adults = { who: { age: '>=18' as const } };
    expect([await figure(adults, 2024, '19'), await figure(adults, 2024, '20')]).toEqual([0, 1]);
    expect([await figure({}, 2025, '19'), await figure(adults, 2025, '20')]).toEqual([null, 1]);
    expect(await figure({}, 2024, '9')).toBeNull();
  });

  it('reads an office in one pass over its index', async () => {
    await given([]);
    await database.owner.query(`
      insert into read.fact
      select g / 10, gen_random_uuid(), g % 900, g % 900, 'service', 'home', date '2024-01-01' + g % 300,
        date '2024-01-01' + g % 300, date '2024-01-01' + g % 300, 'office-' || g % 20, 'services', 'open',
        '{abandoned-children}', true, 1, null
      from generate_series(1, 20000) g`);
    await database.owner.query('vacuum analyze read.fact');
    const question = {
      rows: indicatorRows,
      offices: ['office-3'],
      periods: [{ year: 2023 }, { year: 2024 }],
      knownAt: '30',
    };
    const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(
      `explain with ${matchedSql} select rule, period, unit_no, unit_entry from matched`,
      matchedParameters(question),
    );
    const plan = rows.map((row) => row['QUERY PLAN']);
    expect(plan.filter((line) => / on fact /.test(line))).toEqual([
      expect.stringContaining('using fact_of_office on fact'),
    ]);
    expect(plan.filter((line) => line.includes('Hash Cond')).join()).toMatch(/fact.*category/);
    await database.owner.query('truncate read.fact');
  });

  it('explains a figure by its entries', async () => {
    await given([
      {},
      {
        person: 'q',
        case: 'd',
        fact: 'placement',
        kind: 'foster',
        from_on: '2024-02-01',
        through_on: null,
        to_on: null,
      },
    ]);
    const app = await database.source('kujdes_app');
    const question = { row: served, offices: ['qps-peje'], period: { year: 2024 }, knownAt: '30' };
    const { entry } = service;
    expect(await explainRow(app, question)).toEqual({
      figure: 2,
      facts: [
        {
          case: 'd',
          entry,
          person: 'q',
          fact: 'placement',
          kind: 'foster',
          from: '2024-02-01',
          through: null,
          to: null,
        },
        {
          case: 'c',
          entry,
          person: 'p',
          fact: 'service',
          kind: 'counselling-session',
          from: '2024-03-10',
          through: '2024-03-10',
          to: '2024-03-10',
        },
      ],
    });
    expect(await explainRow(app, { ...question, period: { year: 2023 } })).toEqual({ figure: 0, facts: [] });
    expect(await explainRow(app, { ...question, period: { year: 2026 } })).toEqual({ figure: null, facts: [] });
  });

  it('tells silence from zero, and where recording began inside the period', async () => {
    await given([]);
    const day = (entry_on: string, known_from: bigint) => ({
      case_no: 'c',
      office: 'qps-peje',
      entry_on,
      known_from,
      known_until: null,
    });
    await writeRows(
      database.owner,
      'read',
      entryDayTable,
      ['c'],
      [day('2023-04-02', 10n), day('2023-11-05', 10n), day('2024-02-01', 20n)],
    );
    const asked = { offices: ['qps-peje'], periods: [{ year: 2022 }, { year: 2023 }, { year: 2024 }], knownAt: '30' };
    expect([...(await recordedDays(numbers, asked))]).toEqual([
      ['2022', { any: false, from: null, to: null, beganInside: false }],
      ['2023', { any: true, from: '2023-04-02', to: '2023-11-05', beganInside: true }],
      ['2024', { any: true, from: '2024-02-01', to: '2024-02-01', beganInside: false }],
    ]);
    expect((await recordedDays(numbers, { ...asked, knownAt: '19' })).get('2024')?.any).toBe(false);
  });
});
