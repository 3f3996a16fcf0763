import { findIndicatorRow, indicatorCode, planDocuments, planIndicators } from '#indicators';
import { demoCentres } from '../../apps/admin/src/demo/demo-centres';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { program, type Program } from './program';

interface Table {
  readonly rows: readonly {
    readonly code: string;
    readonly source: string;
    readonly countedActual: number | null;
    readonly countedOver: number | null;
  }[];
}

const stories = demoCentres.map((centre) => {
  const plan = planDocuments.find(({ code }) => code === centre.plan)!;
  const countable = planIndicators(plan)
    .filter(({ indicator }) => indicator.source === 'case-events')
    .map(({ indicator }) => indicator.code);
  return { centre, plan, countable, wanted: centre.wanted(plan) };
});

const spans = stories.flatMap(({ centre: { name, plan }, wanted }) =>
  Object.entries(wanted).map(([span, figures]) => ({ name, plan, span, figures })),
);

const question = (span: string): string => (span === 'whole' ? 'period=whole' : `year=${span}`);

describe('the three plans of the demo', () => {
  let system: System;
  let analysts: ReadonlyMap<string, Program>;

  beforeAll(async () => {
    system = await startSystem();
    const signIn = async ({ name }: { name: string }): Promise<[string, Program]> => [
      name,
      await program(system, `analyst@${name}`),
    ];
    analysts = new Map(await Promise.all(demoCentres.map(signIn)));
  }, systemStartMs);
  afterAll(() => system.stop());

  it('are adopted, with 34, 43 and 22 rows that are counted, each by a definition of its own', async () => {
    const listed = await analysts.get('peje')!.get<{ plans: { code: string }[] }>('/api/plans');
    expect(listed.body.plans.map(({ code }) => code).sort()).toEqual(stories.map(({ plan }) => plan.code).sort());
    expect(stories.map(({ countable }) => countable.length)).toEqual([34, 43, 22]);
    for (const { plan, countable } of stories)
      for (const row of countable) expect(findIndicatorRow(indicatorCode(plan.code, row))).toBeDefined();
  });

  it('have a figure wanted for every counted row', () => {
    for (const { countable, wanted } of stories)
      for (const figures of Object.values(wanted)) expect(Object.keys(figures).sort()).toEqual([...countable].sort());
  });

  it.each(spans)('show for $plan $span exactly what the centre recorded', async ({ name, plan, span, figures }) => {
    const answer = await analysts.get(name)!.get<Table>(`/api/plans/${plan}/table?${question(span)}`);
    expect(answer.status).toBe(200);
    const shown = answer.body.rows
      .filter(({ source }) => source === 'case-events')
      .map(({ code, countedActual: counted, countedOver: over }) => [code, counted, over]);
    expect(shown).toEqual(shown.map(([code]) => [code, figures[code!]?.counted, figures[code!]?.over ?? null]));
  });
});
