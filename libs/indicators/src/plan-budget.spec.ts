import { planBudget, planDocuments, type PlanActivity } from '.';

const title = { sq: 'a', sr: 'b', en: 'c' };
const costs = (budget?: PlanActivity['budget']): PlanActivity => ({
  code: '1',
  title,
  lead: [],
  support: [],
  ...(budget && { budget }),
});
const totals = (...activities: PlanActivity[]) =>
  planBudget({
    period: { from: 2022, to: 2024 },
    priorities: [{ code: '1', title, objectives: [{ code: '1.1', title, activities, indicators: [] }] }],
  });

describe('the budget of a plan', () => {
  it('adds up the years of all activities, to the cent', () => {
    const answer = totals(
      costs({ raw: 'a', eur: { 2022: 0.1, 2024: 5 } }),
      costs({ raw: 'b', eur: { 2022: 0.2 } }),
      costs(),
    );
    expect(answer).toEqual({
      years: [
        { year: 2022, eur: 0.3 },
        { year: 2023, eur: 0 },
        { year: 2024, eur: 5 },
      ],
      total: 5.3,
      own: 2,
      shared: 0,
      unpriced: 1,
    });
  });

  it('counts a budget that activities share once, with the activity it is printed at', () => {
    const printed = costs({ raw: '100', eur: { 2022: 100 } });
    const sharing = costs({ raw: 'with 1', sharedWith: '1' });
    const said = costs({ raw: 'with 1', sharedWith: '1', eur: { 2022: 100 } });
    expect(totals(printed, sharing, said)).toMatchObject({ total: 100, own: 1, shared: 2 });
  });

  it('of Peja has 100,000 euro a year for day care once, though 13 activities share it', () => {
    const peja = planDocuments.find(({ code }) => code === 'peje-2022-2024')!;
    expect(planBudget(peja)).toEqual({
      years: [
        { year: 2022, eur: 118_800 },
        { year: 2023, eur: 114_800 },
        { year: 2024, eur: 114_800 },
      ],
      total: 348_400,
      own: 28,
      shared: 16,
      unpriced: 14,
    });
  });
});
