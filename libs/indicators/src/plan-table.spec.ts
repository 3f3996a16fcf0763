import {
  planDocuments,
  planTableRows,
  suppressed,
  type Figure,
  type PlanDocument,
  type PlanReport,
  type TableFigures,
} from '.';
import { adopted } from '../test/a-plan';

const document = adopted().state.document!;
const women = 'mitrovica-jugore-2024-2026:4.2.a';
const table = (figures: Partial<TableFigures>, plan: PlanDocument = document) =>
  planTableRows(plan, { span: 2024, counted: new Map(), recorded: { any: true }, reports: [], ...figures });
const rowOf = (code: string, figures: Partial<TableFigures>, plan?: PlanDocument) =>
  table(figures, plan).find((row) => row.code === code)!;
const counted = (figure: number | null, any = true) =>
  rowOf('4.2.a', { counted: new Map([[women, figure === null ? null : { figure }]]), recorded: { any } });
const report = (from: string, to: string, value?: number): PlanReport => ({
  entry: from,
  row: '3.1.a',
  from,
  to,
  value,
});
const reported = (...reports: PlanReport[]) => rowOf('3.1.a', { reports });

describe('a row counted from cases', () => {
  it('is counted, or zero where the office recorded something and none fits', () => {
    expect(counted(390)).toMatchObject({ countedActual: 390, reportedActual: null, state: 'counted' });
    expect(counted(0)).toMatchObject({ countedActual: 0, state: 'zero' });
  });

  it('is not reported where nothing was recorded, or the year had not begun', () => {
    expect(counted(0, false)).toMatchObject({ countedActual: null, state: 'not-reported' });
    expect(counted(null)).toMatchObject({ countedActual: null, state: 'not-reported' });
    // A stay that began the year before counts even where nothing was recorded since.
    expect(counted(1, false)).toMatchObject({ countedActual: 1, state: 'counted' });
  });

  it('stands beside what is printed, which is never changed', () => {
    expect(counted(7)).toMatchObject({
      indicator: women,
      objective: '4.2',
      baseline: { value: 380, year: 2022 },
      target: { value: 400 },
      printedActual: { value: 390 },
    });
    expect(counted(7).definition!.en).toContain('domestic violence');
  });

  it('carries the doubt of its printed cells, not of the counted figure', () => {
    const { printedActual, countedActual } = counted(7);
    expect(printedActual!.doubt!.en).toContain('one year behind');
    expect(printedActual!.value).toBe(390);
    expect(countedActual).toBe(7);
    expect(rowOf('3.1.a', {}).target!.doubt).toBeUndefined();
  });
});

describe('a reported row', () => {
  it('is reported, also as nought, and not reported where nobody did', () => {
    expect(reported(report('2024-01-01', '2024-12-31', 0))).toMatchObject({ reportedActual: 0, state: 'reported' });
    expect(reported(report('2025-01-01', '2025-12-31', 5))).toMatchObject({ reportedActual: null, state: 'no-data' });
  });

  it('has no data where the plan prints a stroke and nobody reported', () => {
    expect(reported()).toMatchObject({ printedActual: { raw: '/' }, state: 'no-data' });
    expect(rowOf('4.3.g', {})).toMatchObject({ printedActual: null, state: 'not-reported' });
  });

  it('shows the report that reaches furthest and says which days it is about; parts are never added', () => {
    const half = report('2024-01-01', '2024-06-30', 1);
    const later = report('2024-07-01', '2024-09-30', 2);
    expect(reported(half, later)).toMatchObject({
      reportedActual: 2,
      reportedFor: { from: '2024-07-01', to: '2024-09-30' },
    });
    const whole = reported(half, later, report('2024-01-01', '2024-12-31', 3));
    expect(whole).toMatchObject({ reportedActual: 3, state: 'reported' });
    expect(whole.reportedFor).toBeUndefined();
  });
});

describe('suppression', () => {
  it.each([
    [0, 0, 'zero'],
    [1, null, 'suppressed'],
    [4, null, 'suppressed'],
    [5, 5, 'counted'],
  ])('shows a count of %s as %s', (figure, shown, state) => {
    expect(suppressed(counted(figure))).toMatchObject({ countedActual: shown, state });
  });

  it('leaves a few campaigns as they are: they are not people', () => {
    expect(suppressed(reported(report('2024-01-01', '2024-12-31', 3)))).toMatchObject({
      reportedActual: 3,
      state: 'reported',
    });
  });
});

const planOf = (code: string) => planDocuments.find((each) => each.code === code)!;
const peja = planOf('peje-2022-2024');
const gjilan = planOf('gjilan-2024-2026');
const dayCare = (figure: Figure | null, span: TableFigures['span'] = 'whole') =>
  rowOf('1.2.1.r', { span, counted: new Map([['peje-2022-2024:1.2.1.r', figure]]) }, peja);

describe('a row that is a ratio', () => {
  it('shows how many, of how many, and the share in percent', () => {
    expect(dayCare({ figure: 18, over: 25 })).toMatchObject({
      countedActual: 18,
      countedOver: 25,
      countedPercent: 72,
      state: 'counted',
    });
    expect(dayCare({ figure: 2, over: 3 }).countedPercent).toBe(66.7);
    expect(counted(7)).toMatchObject({ countedOver: null, countedPercent: null });
  });

  it('has no share where nobody is in need', () => {
    expect(dayCare({ figure: 0, over: 0 })).toMatchObject({ countedPercent: null, state: 'zero', reached: null });
    // The need was named earlier: nobody reached is known, although nothing was recorded since.
    const counted = new Map([['peje-2022-2024:1.2.1.r', { figure: 0, over: 12 }]]);
    expect(rowOf('1.2.1.r', { counted, recorded: { any: false } }, peja)).toMatchObject({
      countedOver: 12,
      state: 'zero',
    });
    expect(dayCare({ figure: 0, over: 12 })).toMatchObject({ countedPercent: 0, state: 'zero', reached: false });
  });

  it.each([
    [4, 25],
    [0, 3],
    [23, 25],
    [25, 25],
    [0, 9],
    [18, 25],
  ])('of %s of %s is withheld from others where the figure, the need or the rest is 1–4', (figure, over) => {
    const small = [figure, over, over - figure].some((each) => each >= 1 && each <= 4);
    const row = suppressed(dayCare({ figure, over }));
    expect(row).toMatchObject(
      small
        ? { countedActual: null, countedOver: null, countedPercent: null, reached: null, state: 'suppressed' }
        : { countedActual: figure, countedOver: over },
    );
  });
});

describe('the whole period of a plan', () => {
  it('has the target stated for it, which stands beside each year too', () => {
    expect(dayCare(null)).toMatchObject({ target: { share: 100, raw: '100 %' }, periodTarget: { share: 100 } });
    expect(dayCare(null, 2023)).toMatchObject({ target: null, periodTarget: { share: 100 }, reached: null });
    expect(rowOf('6.1.3.r', { span: 2023 }, peja)).toMatchObject({ target: { value: 2 }, periodTarget: null });
    expect(rowOf('1.4.4.r', { span: 'whole' }, peja)).toMatchObject({ target: { value: 9 }, printedActual: null });
  });

  it('takes the report about all of it, or else the one that reaches furthest', () => {
    const excursions = (from: string, to: string, value: number): PlanReport => ({
      ...report(from, to, value),
      row: '1.4.4.r',
    });
    const last = excursions('2024-01-01', '2024-12-31', 4);
    const show = (span: TableFigures['span'], ...reports: PlanReport[]) => rowOf('1.4.4.r', { span, reports }, peja);
    expect(show('whole', excursions('2022-01-01', '2022-12-31', 3), last)).toMatchObject({
      reportedActual: 4,
      reportedFor: { from: '2024-01-01', to: '2024-12-31' },
    });
    const whole = show('whole', last, excursions('2022-01-01', '2024-12-31', 10));
    expect(whole).toMatchObject({ reportedActual: 10, reached: true });
    expect(whole.reportedFor).toBeUndefined();
    expect(show(2024, excursions('2022-01-01', '2024-12-31', 10))).toMatchObject({ state: 'not-reported' });
  });
});

describe('whether a target is reached', () => {
  it('is said of a share and of what is done, never of a count of people in need', () => {
    expect(dayCare({ figure: 25, over: 25 }).reached).toBe(true);
    expect(dayCare({ figure: 24, over: 25 }).reached).toBe(false);
    const served = (figure: number) =>
      rowOf('1.1.a', { counted: new Map([['gjilan-2024-2026:1.1.a', { figure }]]) }, gjilan);
    expect(served(300)).toMatchObject({ direction: 'none', target: { value: 217 }, reached: null });
    expect(rowOf('4.3.d', {}, gjilan)).toMatchObject({ direction: 'up', target: { value: 4 }, reached: null });
    expect(reported(report('2024-01-01', '2024-12-31', 3))).toMatchObject({ direction: 'up', reached: true });
    expect(reported(report('2024-01-01', '2024-12-31', 2)).reached).toBe(false);
  });

  it('is said the other way round where less is better', () => {
    const [first, ...rest] = document.priorities;
    const [objective] = first!.objectives;
    const less = objective!.indicators.map((row) => ({ ...row, direction: 'down' as const }));
    const plan = {
      ...document,
      priorities: [{ ...first!, objectives: [{ ...objective!, indicators: less }] }, ...rest],
    };
    const figure = (value: number) => rowOf('4.2.a', { counted: new Map([[women, { figure: value }]]) }, plan).reached;
    expect([figure(399), figure(400), figure(401)]).toEqual([true, true, false]);
  });
});

describe('a row with a stroke in the plan', () => {
  const users = (figure: number | null, span: TableFigures['span'] = 2024) =>
    rowOf(
      '1.1.g',
      { span, counted: new Map([['gjilan-2024-2026:1.1.g', figure === null ? null : { figure }]]) },
      gjilan,
    );

  it('has no data where nobody was counted either', () => {
    expect(users(0)).toMatchObject({ baseline: { raw: '/' }, countedActual: null, state: 'no-data' });
    expect(users(null).state).toBe('no-data');
    expect(users(0, 2025)).toMatchObject({ target: { raw: '/' }, printedActual: null, state: 'no-data' });
    expect(users(0, 'whole').state).toBe('no-data');
  });

  it('has data in the whole period where the plan prints a number for one year', () => {
    const [first, ...rest] = document.priorities;
    const [objective] = first!.objectives;
    const mixed = objective!.indicators.map((row) => ({ ...row, actuals: { 2024: { raw: '/' }, 2025: { value: 1 } } }));
    const plan = {
      ...document,
      priorities: [{ ...first!, objectives: [{ ...objective!, indicators: mixed }] }, ...rest],
    };
    const state = (span: TableFigures['span']) =>
      rowOf('4.2.a', { span, counted: new Map([[women, { figure: 0 }]]) }, plan).state;
    expect([state(2024), state('whole')]).toEqual(['no-data', 'zero']);
  });

  it('is counted as soon as somebody is', () => {
    expect(users(1)).toMatchObject({ countedActual: 1, state: 'counted' });
    expect(users(2, 'whole')).toMatchObject({ countedActual: 2, state: 'counted' });
  });
});

it('the targets of Gjilan are chained: 167 → 217 → 260 → 312', () => {
  const row = (span: number) => rowOf('1.1.a', { span }, gjilan);
  expect([row(2024).baseline?.value, ...[2024, 2025, 2026].map((year) => row(year).target?.value)]).toEqual([
    167, 217, 260, 312,
  ]);
});
