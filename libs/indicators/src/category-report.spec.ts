import { CountingHouse, type GivenFact } from '../test/counting-house';
import { categoryReport } from '.';

const day = (fact: string, on: string, more: GivenFact = {}): GivenFact => ({
  fact,
  kind: fact === 'service' ? 'counselling-session' : '',
  from_on: on,
  through_on: on,
  to_on: on,
  ...more,
});
const held = (kind: string, from_on: string, to_on: string | null = null, more: GivenFact = {}): GivenFact => ({
  fact: 'category',
  kind,
  held: [kind],
  from_on,
  through_on: to_on,
  to_on,
  ...more,
});

describe('the year by category', () => {
  let house: CountingHouse;
  beforeAll(async () => {
    house = await CountingHouse.open();
  });
  afterAll(() => house.database.drop());

  const report = async (year = 2024, knownAt = '30', office = 'qps-peje') => {
    const found = await categoryReport(house.numbers, { office, year, knownAt });
    return found && { ...Object.fromEntries(found.byCategory), total: found.total };
  };

  it('a case opened or closed in the year counts once under each category held in it that year', async () => {
    await house.given([
      day('opened', '2024-03-01', { person: 'p' }),
      day('opened', '2024-03-01', { person: 'q' }),
      day('closed', '2024-09-01', { person: 'p', phase: 'closed' }),
      held('youth', '2024-03-01', null, { person: 'p' }),
      held('abandoned-children', '2024-04-01', '2024-05-01', { person: 'q' }),
      held('children-in-early-marriage', '2023-01-01', '2023-12-31', { person: 'q' }),
      day('opened', '2024-06-01', { case: 'd', person: 'p' }),
    ]);
    const once = { new: 1, closed: 1, personsServed: 0, administrativeOnly: 0 };
    expect(await report()).toEqual({
      youth: once,
      'abandoned-children': once,
      '': { ...once, closed: 0 },
      total: { ...once, new: 2 },
    });
  });

  it('a person served is counted under what was held on the day, and once in the total', async () => {
    await house.given([
      day('service', '2024-02-01', { held: ['youth'] }),
      day('visit', '2024-03-01', { held: ['youth', 'abandoned-children'] }),
      day('service', '2024-02-01', { person: 'q', case: 'd', held: ['youth'] }),
      day('service', '2023-12-31', { person: 'r', held: ['youth'] }),
      day('service', '2024-02-01', { person: 's', held: ['youth'], phase: 'referred' }),
    ]);
    expect(await report()).toMatchObject({
      youth: { personsServed: 2 },
      'abandoned-children': { personsServed: 1 },
      total: { personsServed: 2, new: 0 },
    });
    expect((await report(2024, '30', 'qps-gjilan'))?.total).toMatchObject({ personsServed: 0 });
  });

  it('whoever only got an administrative act is no person served', async () => {
    const act = (on: string, more: GivenFact) =>
      day('service', on, { kind: 'child-travel-consent', line: 'benefits', ...more });
    await house.given([
      act('2024-02-01', { held: ['youth'] }),
      day('service', '2024-05-01', { held: ['youth'] }),
      act('2024-02-01', { person: 'q', held: ['youth'], phase: 'referred' }),
      act('2024-02-01', { person: 'r', held: ['youth', 'abandoned-children'] }),
      day('visit', '2024-02-01', { person: 'r', held: ['youth'] }),
    ]);
    expect(await report()).toMatchObject({
      youth: { personsServed: 2, administrativeOnly: 1 },
      'abandoned-children': { personsServed: 0, administrativeOnly: 1 },
      total: { personsServed: 2, administrativeOnly: 1 },
    });
  });

  it('knows only what was recorded by then, and no year that has not begun', async () => {
    await house.given([day('service', '2024-02-01', { held: ['youth'], known_from: 20n })]);
    expect((await report(2024, '19'))?.total.personsServed).toBe(0);
    expect((await report(2024, '20'))?.total.personsServed).toBe(1);
    expect(await report(2026)).toBeNull();
  });
});
