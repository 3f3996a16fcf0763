import { planTableRows, suppressed, type PlanReport, type YearFigures } from '.';
import { adopted } from '../test/a-plan';

const document = adopted().state.document!;
const women = 'mitrovica-jugore-2024-2026:4.2.a';
const table = (figures: Partial<YearFigures>) =>
  planTableRows(document, { year: 2024, counted: new Map(), recorded: { any: true }, reports: [], ...figures });
const rowOf = (code: string, figures: Partial<YearFigures>) => table(figures).find((row) => row.code === code)!;
const counted = (figure: number | null, any = true) =>
  rowOf('4.2.a', { counted: new Map([[women, figure]]), recorded: { any } });
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
