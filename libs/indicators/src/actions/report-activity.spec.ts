import { foldPlain, type HistoryEvent } from '#casework';
import { planSubject } from '..';
import { adopted, problemsOf } from '../../test/a-plan';

const held = { on: '2024-12-30', row: '3.1.a', year: 2024, value: 3 };

describe('reporting an activity', () => {
  it('keeps the value for its days; a later report of the same days replaces it', () => {
    const plan = adopted();
    plan.does('report-activity', held);
    plan.does('report-activity', { ...held, year: undefined, from: '2024-01-01', to: '2024-06-30', value: 1 });
    plan.does('report-activity', { ...held, value: 4 });
    expect(plan.state.reports).toEqual([
      { entry: plan.history[2]!.id, row: '3.1.a', from: '2024-01-01', to: '2024-06-30', value: 1 },
      { entry: plan.history[3]!.id, row: '3.1.a', from: '2024-01-01', to: '2024-12-31', value: 4 },
    ]);
  });

  it('seals its evidence', () => {
    const plan = adopted();
    plan.does('report-activity', { ...held, evidence: 'Attendance lists of 3 evenings' });
    expect(plan.history[1]!.data).toMatchObject({ evidence: { sealed: 'evidence' } });
  });

  it('is refused for a row that is counted from cases, and for days that cannot be reported', () => {
    const plan = adopted();
    const tries = (change: object) => plan.does('report-activity', { ...held, ...change });
    expect(tries({ row: '4.2.a' })).toBe('ROW_IS_COUNTED');
    expect(tries({ row: '9.9.z' })).toBe('NO_SUCH_ROW');
    expect(tries({ year: 2023 })).toBe('YEAR_OUTSIDE_PLAN');
    expect(tries({ year: 2025 })).toBe('PERIOD_NOT_BEGUN');
    expect(tries({ year: undefined, from: '2024-12-01', to: '2025-01-31' })).toBe('PERIOD_OUTSIDE_PLAN');
    expect(tries({ on: '2025-01-01' })).toBe('DAY_IN_FUTURE');
    expect(tries({ value: undefined })).toBe('VALUE_MISSING');
  });

  it('may be about the whole period of the plan', () => {
    const plan = adopted();
    const whole = { ...held, year: undefined, from: '2024-01-01', to: '2026-12-31' };
    expect(plan.does('report-activity', whole)).toBeUndefined();
    expect(plan.state.reports).toMatchObject([{ from: '2024-01-01', to: '2026-12-31', value: 3 }]);
    expect(plan.does('report-activity', { ...whole, to: '2026-12-30' })).toBe('PERIOD_OUTSIDE_PLAN');
  });

  it('is in words where the row is a description', () => {
    const plan = adopted();
    expect(plan.does('report-activity', { ...held, row: '4.3.g' })).toBe('WORDS_MISSING');
    const words = { ...held, row: '4.3.g', value: undefined, evidence: 'Six families were found' };
    expect(plan.does('report-activity', words)).toBeUndefined();
  });

  it('is about a year or about days, not both and not neither', () => {
    expect(problemsOf('report-activity', { ...held, from: '2024-01-01', to: '2024-02-01' })).toEqual({
      year: 'YEAR_OR_DAYS',
    });
    expect(problemsOf('report-activity', { ...held, year: undefined })).toEqual({ year: 'REQUIRED' });
    expect(problemsOf('report-activity', { ...held, year: undefined, from: '2024-01-01' })).toEqual({ to: 'REQUIRED' });
    expect(problemsOf('report-activity', { ...held, year: undefined, from: '2024-03-01', to: '2024-02-01' })).toEqual({
      to: 'BEFORE_FROM',
    });
  });

  it('reads what was stored under schema 1 for ever', () => {
    const golden = {
      type: 'ActivityReported',
      schema: 1,
      on: '2024-12-30',
      data: { on: '2024-12-30', row: '3.1.a', year: 2024, value: 3, evidence: { sealed: 'id', digest: 'd' } },
    };
    const event: HistoryEvent = { ...golden, id: 'b', revision: 1, position: 2n, recordedAt: '', metadata: {} };
    expect(foldPlain(planSubject, [adopted().history[0]!, event]).reports).toEqual([
      { entry: 'b', row: '3.1.a', from: '2024-01-01', to: '2024-12-31', value: 3 },
    ]);
  });
});
