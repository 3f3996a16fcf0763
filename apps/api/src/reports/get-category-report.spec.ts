import type { Actor } from '#access';
import { analyst, caseworker, planHouse, somebody, supervisor, type PlanHouse } from '../plans/test/plan-house';
import { GetCategoryReport } from './get-category-report';

interface Report {
  readonly publication: string;
  readonly state: string;
  readonly knownAt: { readonly position: string };
  readonly rows: readonly (Record<string, number | null> & {
    readonly category: string;
    readonly offered: boolean;
    readonly labels: object | null;
  })[];
  readonly total: Record<string, number | null> | null;
}

const office = 'qps-mitrovica-jugore';
const director = somebody('director', office);

describe("an office's year by category", () => {
  let house: PlanHouse;
  const report = (actor: Actor | undefined, asked: object = {}) =>
    house.ask<Report>(new GetCategoryReport(actor, { office, year: '2024', ...asked }));
  const refusal = (actor: Actor | undefined, asked: object = {}) =>
    house.refusalOf(new GetCategoryReport(actor, { office, year: '2024', ...asked }));
  const row = async (category: string, ...asked: Parameters<typeof report>) =>
    (await report(...asked)).rows.find((each) => each.category === category);

  beforeAll(async () => {
    house = await planHouse();
    house.at('2024-12-01T20:00:00Z');
    for (let no = 0; no < 6; no += 1) {
      const person = { firstName: 'Vesa', lastName: 'Provëza', attributes: { sex: 'female', birth: '2012' } };
      const { id: child } = await house.does(caseworker, 'person', 'register-person', undefined, person);
      const referral = { on: '2024-11-20', channel: 'school', for: [child], urgency: 'normal' };
      const { id } = await house.does(caseworker, 'case', 'receive-referral', undefined, referral);
      await house.does(caseworker, 'case', 'open-case', id, { on: '2024-11-21' });
      const category = no === 5 ? 'abandoned-children' : 'children-with-disabilities';
      await house.does(caseworker, 'case', 'assign-category', id, { on: '2024-11-21', category, for: [child] });
      await house.does(caseworker, 'case', 'deliver-service', id, {
        on: '2024-11-22',
        kind: 'counselling-session',
        for: [child],
      });
      if (no === 5)
        await house.does(caseworker, 'case', 'close-case', id, { on: '2024-11-23', reason: 'goals-reached' });
    }
    await house.apply();
    house.at('2024-12-02T11:00:00Z');
  });
  afterAll(() => house.end());

  it('is exact for supervisor and director of the office', async () => {
    for (const reader of [supervisor, director]) {
      expect(await row('children-with-disabilities', reader)).toMatchObject({
        labels: { en: 'Children with disabilities' },
        offered: true,
        new: 5,
        personsServed: 5,
        administrativeOnly: 0,
        closed: 0,
      });
      expect(await row('abandoned-children', reader)).toMatchObject({ new: 1, personsServed: 1, closed: 1 });
      expect(await report(reader)).toMatchObject({
        publication: 'exact',
        state: 'counted',
        total: { new: 6, personsServed: 6, administrativeOnly: 0, closed: 1 },
      });
    }
  });

  it('withholds small counts from the directorate, but no zero', async () => {
    expect(await row('abandoned-children', analyst)).toMatchObject({
      new: null,
      personsServed: null,
      administrativeOnly: 0,
      closed: null,
    });
    expect(await row('children-with-disabilities', analyst)).toMatchObject({ new: 5, closed: 0 });
    expect(await report(analyst)).toMatchObject({ publication: 'suppressed', total: { new: 6, closed: null } });
    expect(await refusal(analyst, { knownAt: '2024-12-02' })).toMatchObject({ status: 400 });
  });

  it('is not reported where nothing was recorded', async () => {
    expect(await report(supervisor, { year: '2023' })).toMatchObject({ state: 'not-reported', rows: [] });
    expect(await report(supervisor, { year: '2030' })).toMatchObject({ state: 'not-reported', rows: [], total: null });
  });

  it('is nothing for anybody else', async () => {
    const others = [
      caseworker,
      somebody('director', 'qps-peje'),
      somebody('analyst', 'dms-peje'),
      somebody('admin', office),
    ];
    for (const other of others) expect(await refusal(other)).toEqual({ status: 404, code: 'not-found' });
    expect(await refusal(undefined)).toMatchObject({ status: 401 });
    expect(await refusal(supervisor, { office: 'no-such-office' })).toMatchObject({ status: 404 });
  });

  it.each([
    [{ office: undefined }, { field: 'office', code: 'REQUIRED' }],
    [{ year: undefined }, { field: 'year', code: 'REQUIRED' }],
    [{ year: '24' }, { field: 'year', code: 'NOT_A_YEAR' }],
    [{ colour: 'red' }, { field: 'colour', code: 'UNKNOWN_FIELD' }],
    [{ knownAt: 'yesterday' }, { field: 'knownAt', code: 'NOT_KNOWN_AT' }],
  ])('refuses the question %j and names the parameter', async (asked, problem) => {
    expect(await refusal(supervisor, asked)).toEqual({ status: 400, code: 'bad-input', fields: [problem] });
  });
});
