import { foldPlain, type HistoryEvent } from '#casework';
import { findPlanRow, planSubject } from '..';
import { adopted, problemsOf } from '../../test/a-plan';

const changed = { on: '2024-12-20', row: '4.2.a', year: 2025, target: { value: 420 } };

describe('setting a target', () => {
  it('changes the cell of that row and year, and nothing else', () => {
    const plan = adopted();
    const before = findPlanRow(plan.state, '4.2.a')!;
    expect(plan.does('set-target', changed)).toBeUndefined();
    expect(findPlanRow(plan.state, '4.2.a')).toEqual({
      ...before,
      targets: { ...before.targets, 2025: { value: 420 } },
    });
    expect(findPlanRow(plan.state, '3.1.a')).toEqual(findPlanRow(adopted().state, '3.1.a'));
  });

  it('is refused for a row or year the plan does not have, and before it was decided', () => {
    const plan = adopted();
    expect(plan.does('set-target', { ...changed, row: '9.9.z' })).toBe('NO_SUCH_ROW');
    expect(plan.does('set-target', { ...changed, year: 2027 })).toBe('YEAR_OUTSIDE_PLAN');
    expect(plan.does('set-target', { ...changed, on: '2025-01-01' })).toBe('DAY_IN_FUTURE');
    expect(problemsOf('set-target', { ...changed, target: {} })).toEqual({ 'target.value': 'REQUIRED' });
  });

  it('reads what was stored under schema 1 for ever', () => {
    const golden = {
      type: 'TargetSet',
      schema: 1,
      on: '2024-12-20',
      data: { on: '2024-12-20', row: '4.2.a', year: 2025, target: { value: 420 } },
    };
    const plan = adopted();
    const event: HistoryEvent = { ...golden, id: 'b', revision: 1, position: 2n, recordedAt: '', metadata: {} };
    plan.does('set-target', changed);
    expect(plan.history[1]).toMatchObject(golden);
    expect(foldPlain(planSubject, [plan.history[0]!, event])).toEqual(plan.state);
  });
});
