import type { PlanTarget } from './plan-document';
import { periodTargetOf, targetIn } from './plan-target';

const families = {
  baseline: { value: 167 },
  targets: { 2024: { delta: 50 }, 2025: { percent: 20 }, 2026: { percent: 20 } },
};

describe('a target planned as a change', () => {
  it('is worked out against the year before, unrounded, and shown rounded', () => {
    expect([2024, 2025, 2026].map((year) => targetIn(families, year))).toEqual([
      { value: 217, raw: '+50' },
      { value: 260, raw: '+20 %' },
      { value: 312, raw: '+20 %' },
    ]);
  });

  it('rounds a half up', () => {
    expect(targetIn({ baseline: { value: 5 }, targets: { 2024: { percent: 10 } } }, 2024)?.value).toBe(6);
    expect(targetIn({ baseline: { value: 105 }, targets: { 2024: { percent: 10 } } }, 2024)?.value).toBe(116);
  });

  it('keeps its printed words, and has no value where the year before has none', () => {
    const row = { baseline: null, targets: { 2024: { raw: 'shtim' }, 2025: { percent: 10, raw: '10%' } } };
    expect(targetIn(row, 2024)).toEqual({ raw: 'shtim' });
    expect(targetIn(row, 2025)).toEqual({ raw: '10%' });
  });
});

it('a target planned as a value or a share is shown as it is, a year without one is empty', () => {
  const row = { baseline: { value: 1 }, targets: { 2024: { value: 12, year: 2023 }, 2025: { share: 100 } } };
  expect(targetIn(row, 2024)).toEqual({ value: 12, year: 2023 });
  expect(targetIn(row, 2025)).toEqual({ share: 100, raw: '100 %' });
  expect(targetIn(row, 2026)).toBeNull();
});

it('a target for the whole period is a value, a share, or a change against the baseline', () => {
  const of = (periodTarget?: PlanTarget) => periodTargetOf({ baseline: { value: 40 }, periodTarget });
  expect(of({ value: 9 })).toEqual({ value: 9 });
  expect(of({ share: 100 })).toEqual({ share: 100, raw: '100 %' });
  expect(of({ percent: 20 })).toEqual({ value: 48, raw: '+20 %' });
  expect(of()).toBeNull();
});
