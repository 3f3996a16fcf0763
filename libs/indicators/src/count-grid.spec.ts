import { CountingHouse, served, type GivenFact, type GivenPerson } from '../test/counting-house';
import { addsUp, countGrid, dimensions, type Dimension, type IndicatorRow } from '.';

describe('counting by dimensions', () => {
  let house: CountingHouse;
  beforeAll(async () => {
    house = await CountingHouse.open();
  });
  afterAll(() => house.database.drop());
  const given: CountingHouse['given'] = (...all) => house.given(...all);

  const grid = async (by: readonly Dimension[], change: Partial<IndicatorRow> = {}, year = 2024, knownAt = '30') =>
    countGrid(house.numbers, {
      row: { ...served, ...change },
      offices: ['qps-peje', 'qps-gjilan'],
      period: { year },
      knownAt,
      by,
    });
  /** Figures by group; the total under ''. */
  const groups = async (...asked: Parameters<typeof grid>): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await grid(...asked))!
        .filter(({ values }) => values.every((value) => value !== null) || values.every((value) => value === null))
        .map(({ values, figure }) => [values.join(' '), figure]),
    );
  const stay = { fact: 'placement', kind: 'foster', from_on: '2023-05-01', through_on: null, to_on: null };
  const changed = (before: GivenPerson, on: string, after: GivenPerson): GivenPerson[] => [
    { ...before, valid_to: on },
    { ...after, valid_from: on },
  ];

  it('a person has the value of the last day of the period, or of the day of known-at', async () => {
    await given([stay], { p: changed({ residence: 'peje' }, '2024-12-31', { residence: 'gjilan' }) });
    expect(await groups(['residence'], {}, 2023)).toEqual({ '': 1, peje: 1 });
    expect(await groups(['residence'], {}, 2024)).toEqual({ '': 1, gjilan: 1 });
    await given([stay], { p: changed({ residence: 'peje' }, '2024-06-01', { residence: 'gjilan' }) });
    expect(await groups(['residence'], {}, 2024, '19')).toEqual({ '': 1, peje: 1 });
  });

  it('who was counted as a minor stays in the last group under 18; unknown is a group', async () => {
    const born = (day: string, adult: string): GivenPerson[] => [
      { birth_earliest: day, birth_latest: day, adult_on: adult },
    ];
    const unknown: GivenPerson[] = [{ birth_earliest: null, birth_latest: null, adult_on: null }];
    const facts = ['a', 'b', 'c', 'd', 'e'].map((person): GivenFact => ({ person }));
    await given(facts, {
      a: born('2006-05-01', '2024-05-01'),
      b: born('2011-01-01', '2029-01-01'),
      c: born('2010-12-31', '2028-12-31'),
      d: born('2019-01-01', '2037-01-01'),
      e: unknown,
    });
    expect(await groups(['ageGroup'])).toEqual({ '': 5, '14-17': 2, '6-13': 1, '0-5': 1, unknown: 1 });
    expect(await groups(['ageGroup'], { who: {} })).toMatchObject({ '': 5, '14-17': 1, '18-24': 1 });
    await given(facts.slice(0, 3), {
      a: born('2000-01-01', '2018-01-01'),
      b: born('1999-12-31', '2017-12-31'),
      c: born('1964-12-31', '1982-12-31'),
    });
    expect(await groups(['ageGroup'], { who: {} })).toEqual({ '': 3, '18-24': 1, '25-59': 1, '60+': 1 });
  });

  it('somebody nothing is known of any more is unknown, not missing', async () => {
    await given([{}]);
    await house.database.owner.query('truncate read.person_attribute');
    expect(await groups(['sex', 'ethnicity'], { who: {} })).toEqual({ ' ': 1, 'unknown unknown': 1 });
  });

  it('moved between categories and offices in mid-year, counted under each and once in the total', async () => {
    await given([
      { held: ['children-with-disabilities', 'youth'] },
      { case: 'd', held: ['abandoned-children'], office: 'qps-gjilan', from_on: '2024-04-01', to_on: '2024-04-01' },
    ]);
    const both = { categories: ['children-with-disabilities', 'abandoned-children'] as const };
    expect(await groups(['category'], both)).toEqual({
      '': 1,
      'children-with-disabilities': 1,
      'abandoned-children': 1,
    });
    expect(await groups(['category'], { categories: [] })).toMatchObject({ '': 1, youth: 1, 'abandoned-children': 1 });
    expect(await groups(['office'], both)).toEqual({ '': 1, 'qps-peje': 1, 'qps-gjilan': 1 });
    await given([{ held: [] }]);
    expect((await grid(['category'], { categories: [] }))!.map(({ values }) => values[0])).toContain('');
  });

  it('an entry is in the groups of all its persons, and under the kind of the provider that gave it', async () => {
    await given([{ person: 'a' }, { person: 'b' }], { a: [{ sex: 'male' }], b: [{ sex: 'female' }] });
    expect(await groups(['sex'], { count: 'entries' })).toEqual({ '': 1, male: 1, female: 1 });
    expect(addsUp({ ...served, count: 'entries' }, 'sex')).toBe(false);
    const shelter = '00000000-0000-8000-8000-00000000000a';
    await house.database.owner.query(`
      insert into read.provider (provider_id, kind, office, places, free, taken, sealed, licences, suspensions, members, revision, position)
      values ('${shelter}', 'shelter', 'qps-peje', 3, 3, '[]', '{}', '[]', '[]', '[]', 1, 1)`);
    await given([
      { provider_no: shelter, by_office: false },
      { person: 'b', fact: 'visit', kind: 'home' },
    ]);
    expect(await groups(['kind', 'providerKind'])).toEqual({
      ' ': 2,
      'service:counselling-session shelter': 1,
      'visit:home ': 1,
    });
  });

  it('groups of a person add up to the total; groups that overlap are each at most it and together at least it', async () => {
    const pick = <T>(from: readonly T[], no: number): T => from[no % from.length]!;
    const facts = Array.from({ length: 120 }, (_, no): GivenFact => ({
      person: `p${(no * 7) % 40}`,
      case: `c${no % 25}`,
      family: `f${no % 12}`,
      fact: pick(['service', 'visit'], no),
      kind: pick(['counselling-session', 'home', 'field'], no >> 2),
      office: pick(['qps-peje', 'qps-gjilan'], no >> 3),
      held: pick([['children-with-disabilities'], ['youth', 'children-with-disabilities'], ['youth']], no),
      from_on: pick(['2024-02-01', '2023-12-31', '2024-12-31'], no >> 1),
      entry: `00000000-0000-8000-8000-${String(no >> 1).padStart(12, '0')}`,
    })).map((fact) => ({ ...fact, through_on: fact.from_on!, to_on: fact.from_on! }));
    const persons = Object.fromEntries(
      Array.from({ length: 40 }, (_, no) => [
        `p${no}`,
        [
          {
            sex: pick(['male', 'female', 'unknown'], no),
            ethnicity: pick(['albanian', 'roma'], no >> 1),
            disability: pick(['yes', 'no'], no >> 2),
          },
        ],
      ]),
    );
    await given(facts, persons);
    for (const count of ['persons', 'families', 'entries'] as const)
      for (const dimension of dimensions) {
        const row = { ...served, count, categories: [], who: {} };
        const cells = (await grid([dimension], row))!;
        const total = cells.find(({ values }) => values[0] === null)!.figure;
        const figures = cells.flatMap(({ values, figure }) => (values[0] === null ? [] : [figure]));
        const sum = figures.reduce((all, figure) => all + figure, 0);
        expect(total).toBeGreaterThan(5);
        expect(Math.max(...figures)).toBeLessThanOrEqual(total);
        if (addsUp(row, dimension)) expect(sum).toBe(total);
        else expect(sum).toBeGreaterThanOrEqual(total);
      }
  });

  it('a figure by groups is the figure of the row', async () => {
    const over = { facts: ['need'] } as const;
    const row: Partial<IndicatorRow> = { facts: ['service'], services: ['counselling-session'], over };
    await given(
      [
        {},
        { person: 'q', fact: 'need', from_on: '2024-02-01', through_on: null, to_on: null },
        { person: 'r', fact: 'need', kind: 'legal-advice' },
      ],
      { p: [{ sex: 'female' }] },
    );
    expect(await house.counted(row)).toEqual({ figure: 1, over: 2 });
    expect(await grid(['sex'], row)).toEqual(
      expect.arrayContaining([
        { values: [null], figure: 1, over: 2 },
        { values: ['female'], figure: 1, over: 1 },
        { values: ['male'], figure: 0, over: 1 },
      ]),
    );
    expect(await grid(['sex'], row, 2026)).toBeNull();
    expect(await grid([], row, 2022)).toEqual([{ values: [], figure: 0, over: 0 }]);
  });
});
