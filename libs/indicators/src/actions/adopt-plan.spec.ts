import { bareTextFields, foldPlain, readInput, sealable, type HistoryEvent } from '#casework';
import { offices } from '#vocabulary';
import { adoptionOf, planActions, planDocuments, planIndicators, planSubject, type PlanDocument } from '..';
import { adopted, APlan, problemsOf, smallPlan } from '../../test/a-plan';
import { adoptPlan } from './adopt-plan';

const [priority] = smallPlan.priorities;
const [objective] = priority!.objectives;
const withRow = (row: object) => ({
  ...smallPlan,
  priorities: [{ ...priority, objectives: [{ ...objective, indicators: [row] }] }],
});
const [row] = objective!.indicators;

describe('adopting a plan', () => {
  it('records the whole plan, so that its cells can be read without any document of ours', () => {
    const { state } = adopted();
    expect(state).toMatchObject({ code: 'mitrovica-jugore-2024-2026', municipality: 'mitrovica-jugore', reports: [] });
    const indicators = state.document!.priorities[0]!.objectives[0]!.indicators;
    expect(indicators[0]).toMatchObject({
      baseline: { value: 380, year: 2022 },
      targets: { 2024: { value: 400 }, 2025: { percent: 12.5 } },
      actuals: { 2024: { value: 390 } },
    });
    expect(indicators[1]!.baseline).toBeNull();
    expect(state.document!.decision).toEqual({ number: '02-060/01-0074434-5/24', on: '2024-11-26' });
    expect(state.document!.priorities[0]!.objectives[0]!.activities[0]!.budget).toEqual({
      raw: '1,500 €/vit',
      eur: { 2024: 1500.5 },
    });
  });

  it('is done once, by the municipality itself, when the assembly has decided', () => {
    expect(adopted().does('adopt-plan', smallPlan)).toBe('PLAN_ADOPTED');
    expect(new APlan().does('adopt-plan', { ...smallPlan, on: '2025-01-01' })).toBe('DAY_IN_FUTURE');
    const ofPeja = { ...smallPlan, municipality: 'peje' };
    expect(new APlan().does('adopt-plan', { ...ofPeja, code: 'peje-2024-2026' })).toBe('NOT_OWN_MUNICIPALITY');
  });

  it('does not take the code of another municipality’s plan', () => {
    expect(new APlan().does('adopt-plan', { ...smallPlan, code: 'peje-2024-2026' })).toBe('CODE_OF_ANOTHER');
  });

  it.each([
    ['code', 'Mitrovica 2024', 'NOT_A_PLAN_CODE'],
    ['municipality', 'atlantis', 'UNKNOWN_CODE'],
    ['on', '2024-02-30', 'NOT_A_DAY'],
    ['period', { from: 2026, to: 2024 }, 'NOT_A_PERIOD'],
  ])('refuses a wrong %s', (field, value, code) => {
    expect(Object.values(problemsOf('adopt-plan', { ...smallPlan, [field]: value }))).toContain(code);
  });

  it('names the field of a cell outside the period, of a row twice and of an activity that is not there', () => {
    const at = 'priorities.0.objectives.0.indicators.0';
    expect(problemsOf('adopt-plan', withRow({ ...row, targets: [{ column: 2027, value: 1 }] }))).toEqual({
      [`${at}.targets.0.column`]: 'YEAR_OUTSIDE_PLAN',
    });
    expect(problemsOf('adopt-plan', withRow({ ...row, activity: '9.9.9' }))).toEqual({
      [`${at}.activity`]: 'UNKNOWN_ACTIVITY',
    });
    expect(problemsOf('adopt-plan', withRow({ ...row, targets: [{ column: 2024, value: 1.00001 }] }))).toEqual({
      [`${at}.targets.0.value`]: 'TOO_MANY_DECIMALS',
    });
    const twice = { ...priority, objectives: [{ ...objective, indicators: [row, row] }] };
    expect(problemsOf('adopt-plan', { ...smallPlan, priorities: [twice] })).toEqual({
      'priorities.0.objectives.0.indicators.1.code': 'REPEATED',
    });
  });
});

/** For a plan whose text names no decision. */
const someDay = '2024-01-15';
const budgetsOf = (plan: PlanDocument) =>
  plan.priorities.flatMap(({ objectives }) => objectives.flatMap(({ activities }) => activities.map((a) => a.budget)));

it('a plan without a decision is adopted on the day that is said, and by no other', () => {
  const peja = planDocuments.find(({ code }) => code === 'peje-2022-2024')!;
  expect(adoptionOf(peja, someDay)).toMatchObject({ on: someDay });
  expect(adoptionOf(peja, someDay).decision).toBeUndefined();
  expect(() => adoptionOf(peja)).toThrow('no decision');
  const [mitrovica] = planDocuments;
  expect(adoptionOf(mitrovica!, someDay).on).toBe('2024-11-26');
});

describe.each(planDocuments.map((document) => [document.code, document] as const))('the plan %s', (_, document) => {
  it('is adopted as it was transcribed, nothing lost', () => {
    const body = JSON.parse(JSON.stringify(adoptionOf(document, someDay))) as object;
    expect(readInput(adoptPlan.input, body).problems).toBeUndefined();
    const plan = new APlan();
    plan.office = offices.codes.find(
      ({ kind, municipality }) => kind === 'directorate' && municipality === document.municipality,
    )!.code;
    expect(plan.does('adopt-plan', body)).toBeUndefined();
    const rowsOf = (one: PlanDocument) =>
      planIndicators(one).map(({ objective, indicator }) => [objective.code, indicator]);
    expect(rowsOf(plan.state.document!)).toEqual(rowsOf(document));
    // The event says everything but the currency, which is always the euro.
    const { currency: _currency, ...said } = document;
    expect({ ...plan.state.document, priorities: [] }).toEqual({ ...said, priorities: [] });
    expect(adoptionOf(plan.state.document!, someDay)).toEqual(adoptionOf(document, someDay));
    expect(budgetsOf(plan.state.document!)).toEqual(budgetsOf(document));
  });

  it('fits into one event', () => {
    expect(Buffer.byteLength(JSON.stringify(adoptionOf(document, someDay)))).toBeLessThan(500_000);
  });
});

describe('the actions of a plan', () => {
  it.each(planActions.map((action) => [action.name, action] as const))(
    '%s puts no unpublished text into its event',
    (_, action) => {
      expect(bareTextFields(action as never)).toEqual([]);
    },
  );

  it('read what was stored under schema 1 for ever', () => {
    const golden = { type: 'PlanAdopted', schema: 1, on: '2024-11-26', data: smallPlan };
    const event: HistoryEvent = { ...golden, id: 'a', revision: 0, position: 1n, recordedAt: '', metadata: {} };
    expect(foldPlain(planSubject, [event])).toEqual(adopted().state);
    expect(sealable(adoptPlan, new adoptPlan.input())).toEqual([]);
  });
});
