import { CountingHouse } from '../test/counting-house';

describe('counting', () => {
  let house: CountingHouse;
  beforeAll(async () => {
    house = await CountingHouse.open();
  });
  afterAll(() => house.database.drop());
  const given: CountingHouse['given'] = (...all) => house.given(...all);
  const figure: CountingHouse['figure'] = (...all) => house.figure(...all);

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

  it('a need counts in the period it runs in, under the kinds the row names', async () => {
    const need = { fact: 'need', kind: 'elderly-day-care', from_on: '2023-05-01', through_on: null, to_on: null };
    const row = { facts: ['need'] as const, services: ['elderly-day-care'] as const };
    await given([need, { ...need, person: 'q', kind: 'legal-advice' }, { ...need, person: 'r', phase: 'closed' }]);
    expect([await figure(row, 2022), await figure(row, 2023), await figure(row, 2024)]).toEqual([0, 1, 1]);
    expect(await figure({ facts: ['need'] })).toBe(2);
  });

  it('a ratio counts the served among those in need; whoever is served is in need, whatever the phase of the need', async () => {
    const row = {
      facts: ['service'] as const,
      services: ['legal-advice'] as const,
      over: { facts: ['need'] as const },
    };
    const need = { fact: 'need', kind: 'legal-advice', from_on: '2023-05-01', through_on: null, to_on: null };
    await given([
      { person: 'a', kind: 'legal-advice' },
      { person: 'a', ...need },
      { person: 'b', ...need },
      { person: 'c', ...need, phase: 'referred' },
      { person: 'd', kind: 'legal-advice' },
      { person: 'e', ...need, kind: 'counselling-session' },
      { person: 'f', kind: 'legal-advice', held: ['youth'] },
    ]);
    expect(await house.counted(row)).toEqual({ figure: 2, over: 3 });
    expect(await house.counted({ ...row, over: { facts: ['need'], phase: 'all' } })).toEqual({ figure: 2, over: 4 });
    expect(await house.counted(row, 2023)).toEqual({ figure: 0, over: 2 });
    expect(await house.counted(row, 2026)).toBeNull();
    expect(await house.counted()).toEqual({ figure: 2 });
    await expect(house.counted({ ...row, over: { facts: ['need'], count: 'entries' } })).rejects.toThrow(RangeError);
  });

  it('one session noted in several cases is one entry', async () => {
    const session = (no: number) => ({
      case: `c${no}`,
      person: `p${no}`,
      entry: `00000000-0000-8000-8000-00000000000${no}`,
    });
    const joint = '00000000-0000-8000-8000-00000000000f';
    await given([{ ...session(1), joint }, { ...session(2), joint }, session(3)]);
    expect(await figure({ count: 'entries' })).toBe(2);
    expect(await figure()).toBe(3);
  });
});
