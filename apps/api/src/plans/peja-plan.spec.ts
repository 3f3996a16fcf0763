import type { Actor } from '#access';
import type { PlanTableRow } from '#indicators';
import { ExplainRow } from './explain-row';
import { GetPlan } from './get-plan';
import { GetPlanTable } from './get-plan-table';
import { ListPlans } from './list-plans';
import { planHouse, somebody, type PlanHouse } from './test/plan-house';

interface Table {
  readonly year: number | null;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly PlanTableRow[];
}

const peja = 'peje-2022-2024';
const gjilan = 'gjilan-2024-2026';
const analyst = somebody('analyst', 'dms-peje');
const director = somebody('director', 'qps-peje');
const caseworker = somebody('caseworker', 'qps-peje');
const ofGjilan = somebody('analyst', 'dshms-gjilan');
const older = { sex: 'female', birth: '1945' };

describe('the plans of Peja and Gjilan', () => {
  let house: PlanHouse;
  let people: string[];

  const table = (actor: Actor, asked: object, plan = peja) =>
    house.ask<Table>(new GetPlanTable(actor, plan, { ...asked }));
  const row = async (code: string, actor: Actor, asked: object, plan?: string) =>
    (await table(actor, asked, plan)).rows.find((each) => each.code === code)!;

  beforeAll(async () => {
    house = await planHouse();
    house.at('2024-12-20T09:00:00Z');
    await house.adopt(peja, analyst, '2022-01-15');
    await house.adopt(gjilan, ofGjilan, '2024-01-15');
    people = [];
    for (const [at, letter] of [...'abcdefghijkl'].entries()) {
      const attributes = { ...older, ethnicity: at < 6 ? 'serb' : 'albanian' };
      const person = { firstName: `Plaka${letter}`, lastName: 'Provëza', attributes };
      people.push((await house.does(caseworker, 'person', 'register-person', undefined, person)).id);
    }
    const referral = { on: '2022-03-01', channel: 'self', for: people, urgency: 'normal' };
    const { id } = await house.does(caseworker, 'case', 'receive-referral', undefined, referral);
    const does = (action: string, body: object) => house.does(caseworker, 'case', action, id, body);
    await does('open-case', { on: '2022-03-01' });
    await does('assign-category', { on: '2022-03-01', category: 'older-persons-living-alone', for: people });
    const assessed = { on: '2022-03-02', kind: 'initial', for: people, withPerson: true, risk: 'low' };
    await does('assess-needs', { ...assessed, needs: ['elderly-day-care'] });
    const given = { kind: 'elderly-day-care', on: '2022-05-01', for: people.slice(0, 5) };
    await does('deliver-service', given);
    await does('deliver-service', { ...given, on: '2023-05-01', for: people.slice(5, 7) });
    const counselling = { kind: 'elderly-counselling-education', for: people.slice(0, 3) };
    await does('deliver-service', { ...counselling, on: '2022-06-01' });
    await does('deliver-service', { ...counselling, on: '2023-06-01' });
    await house.apply();
    // Other municipalities see the end of a past day.
    house.at('2024-12-21T09:00:00Z');
  });
  afterAll(() => house.end());

  it('are listed with the years they are about, the own one first', async () => {
    const { plans } = await house.ask<{ plans: { code: string; from: number; to: number }[] }>(new ListPlans(analyst));
    expect(plans.map(({ code, from, to }) => [code, from, to])).toEqual([
      [peja, 2022, 2024],
      [gjilan, 2024, 2026],
    ]);
  });

  it('shows of how many in need how many were served, in a year and in the whole period', async () => {
    expect(await row('1.2.1.r', analyst, { year: '2022' })).toMatchObject({
      countedActual: 5,
      countedOver: 12,
      countedPercent: 41.7,
      target: null,
      periodTarget: { share: 100 },
      state: 'counted',
    });
    expect(await row('1.2.1.r', analyst, { period: 'whole' })).toMatchObject({
      countedActual: 7,
      countedOver: 12,
      countedPercent: 58.3,
      target: { share: 100, raw: '100 %' },
      direction: 'up',
      reached: false,
    });
    expect(await row('5.2.1.r', analyst, { period: 'whole' })).toMatchObject({ countedActual: 6, countedOver: 6 });
  });

  it('says which days the answer is about, and counts entries over all of them', async () => {
    expect(await table(analyst, { period: 'whole' })).toMatchObject({
      year: null,
      from: '2022-01-01',
      to: '2024-12-31',
    });
    expect(await table(analyst, { year: '2023' })).toMatchObject({ year: 2023, from: '2023-01-01', to: '2023-12-31' });
    expect((await row('1.4.3.r', analyst, { period: 'whole' })).countedActual).toBe(2);
    expect((await row('1.4.3.r', analyst, { year: '2023' })).countedActual).toBe(1);
  });

  it('withholds a ratio from other municipalities where a part of it is small', async () => {
    const hidden = { countedActual: null, countedOver: null, countedPercent: null, reached: null, state: 'suppressed' };
    expect(await row('1.2.1.r', ofGjilan, { year: '2023' })).toMatchObject(hidden);
    expect(await row('1.4.3.r', ofGjilan, { period: 'whole' })).toMatchObject(hidden);
    expect(await row('1.2.1.r', ofGjilan, { period: 'whole' })).toMatchObject({ countedActual: 7, countedOver: 12 });
  });

  it('explains a ratio by the entries of its numerator and its denominator, also over the whole period', async () => {
    const asked = new ExplainRow(director, peja, '1.2.1.r', { period: 'whole' });
    const { figure, over, year, entries } = await house.ask<{
      figure: number;
      over: number;
      year: null;
      entries: { part: string; person: string }[];
    }>(asked);
    expect({ figure, over, year }).toEqual({ figure: 7, over: 12, year: null });
    const persons = (part: string) => new Set(entries.filter((each) => each.part === part).map(({ person }) => person));
    expect(persons('numerator').size).toBe(7);
    expect(new Set(entries.map(({ person }) => person))).toEqual(new Set(people));
  });

  it('shows the chained targets of Gjilan, and no colour for people in need', async () => {
    const cells = await Promise.all(
      ['2024', '2025', '2026'].map(async (year) => (await row('1.1.a', ofGjilan, { year }, gjilan)).target?.value),
    );
    expect(cells).toEqual([217, 260, 312]);
    expect(await row('1.1.a', ofGjilan, { year: '2024' }, gjilan)).toMatchObject({
      baseline: { value: 167 },
      direction: 'none',
      reached: null,
      state: 'not-reported',
    });
    expect((await row('4.2.e', ofGjilan, { year: '2024' }, gjilan)).state).toBe('no-data');
  });

  it('shows activities, who does them and what they cost; a shared budget counts once', async () => {
    const plan = await house.ask<{
      decision: null;
      objectives: { code: string; activities: { code: string }[] }[];
      budget: object;
      institutions: Record<string, { en: string }>;
    }>(new GetPlan(ofGjilan, peja));
    expect(plan.decision).toBeNull();
    const activities = plan.objectives.flatMap((objective) => objective.activities);
    expect(activities).toHaveLength(58);
    const one = (code: string) => activities.find((each) => each.code === code);
    expect(one('1.2.1')).toMatchObject({
      lead: ['OSHC', 'DMS'],
      timeline: '2022-2024',
      indicators: ['1.2.1.r'],
      budget: { years: [2022, 2023, 2024].map((year) => ({ year, eur: 100_000 })), fundedBy: [] },
    });
    expect(one('7.2.8')).toMatchObject({ budget: { sharedWith: '1.2.1', years: [] } });
    expect(plan.budget).toMatchObject({ total: 348_400, shared: 16 });
    expect(plan.institutions['DMS']?.en).toBe('Directorate of Social Welfare');
  });

  it('are for whoever is signed in, and a plan that is not there is not', async () => {
    expect(await house.refusalOf(new GetPlan(undefined, peja))).toMatchObject({ status: 401 });
    expect(await house.refusalOf(new GetPlan({ account: 'x', roles: [] }, peja))).toMatchObject({ status: 403 });
    expect(await house.refusalOf(new GetPlan(analyst, 'peje-2025-2027'))).toMatchObject({ status: 404 });
  });
});
