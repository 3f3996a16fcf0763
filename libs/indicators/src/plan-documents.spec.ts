import { codesOf, institutions, municipalities } from '#vocabulary';
import { planDocuments, planIndicators, type PlanDocument } from '.';

const mitrovica = planDocuments.find((plan) => plan.code === 'mitrovica-jugore-2024-2026') as PlanDocument;
const rows = planIndicators(mitrovica).map(({ indicator }) => indicator);
const row = (code: string) => rows.find((one) => one.code === code)!;

describe('the plan of Mitrovica South', () => {
  it('has four priorities with 12 objectives, 60 activities and 60 indicators', () => {
    const objectives = mitrovica.priorities.flatMap((priority) => priority.objectives);
    expect([
      mitrovica.priorities.length,
      objectives.length,
      objectives.flatMap((objective) => objective.activities).length,
      rows.length,
    ]).toEqual([4, 12, 60, 60]);
  });

  it('keeps the printed cells as transcribed, whatever the true header of 4.2 is', () => {
    const printed = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => row(`4.2.${letter}`).actuals[2024]?.value);
    expect(printed).toEqual([390, 2, 0, 170, 2, 1, 5]);
    expect(row('4.2.a').baseline).toEqual({ value: 380, year: 2022 });
    expect(row('4.2.c').baseline).toEqual({ value: 0, raw: '0 raste familje - 5 fëmijë', year: 2022 });
    expect(row('1.1.a').targets).toEqual({ 2024: { value: 200 }, 2025: { value: 215 }, 2026: { value: 220 } });
    expect(row('2.1.a').baseline).toBeNull();
  });

  it('prints a 2024 result for every row counted from case entries', () => {
    const counted = rows.filter((one) => one.source === 'case-events');
    expect(counted.filter((one) => one.actuals[2024]?.value === undefined)).toEqual([]);
    expect(counted.reduce((sum, one) => sum + (one.actuals[2024]?.value ?? 0), 0)).toBe(2940);
  });
});

describe.each(planDocuments.map((plan) => [plan.code, plan] as const))('the plan %s', (_code, plan) => {
  const objectives = plan.priorities.flatMap((priority) => priority.objectives);
  const activities = objectives.flatMap((objective) => objective.activities);
  const indicators = objectives.flatMap((objective) => objective.indicators);

  it('has every code once', () => {
    for (const coded of [plan.priorities, objectives, activities, indicators]) {
      const codes = coded.map((one) => one.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('has titles in Albanian, Serbian and English', () => {
    const titles = [plan, ...plan.priorities, ...objectives, ...activities, ...indicators].map((one) => one.title);
    expect(titles.filter(({ sq, sr, en }) => [sq, sr, en].some((word) => word.trim() === ''))).toEqual([]);
  });

  it('names institutions and a municipality of the vocabulary', () => {
    const known = new Set<string>(codesOf(institutions));
    const named = activities.flatMap((one) =>
      [one.lead, one.support, one.stakeholders ?? [], one.implementer ?? []].flat(),
    );
    expect(named.filter((code) => !known.has(code))).toEqual([]);
    expect(codesOf(municipalities)).toContain(plan.municipality);
  });
});
