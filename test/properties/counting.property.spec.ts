import fc from 'fast-check';
import { countRows, explainRow, indicatorRows, periodKey } from '#indicators';
import type { HistoryEvent } from '#casework';
import { rebuild } from '../../apps/projector/src/rebuild';
import { readDatabase } from '../setup/read-database';
import { naiveCounts, type KnownWorld } from './naive-count';
import { offices } from './random-choices';
import { RandomWorld, type Step } from './random-world';

const years = [2023, 2024];
const periods = years.map((year) => ({ year }));
const number = fc.nat({ max: 9_999 });
const step: fc.Arbitrary<Step> = fc.record({
  kind: number,
  which: number,
  a: number,
  b: number,
  late: fc.oneof(fc.constant(0), fc.nat({ max: 90 })),
  hours: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 1_000 })),
});
const belgrade = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' });

/** What was known at a position; its day is the latest day of recording up to there. */
function knownAt(world: RandomWorld, position: bigint): KnownWorld {
  const known = (history: readonly HistoryEvent[]) => history.filter((event) => event.position <= position);
  const all = [...world.histories.values()].flatMap(known);
  const latest = all.reduce((most, { recordedAt }) => (recordedAt > most ? recordedAt : most), '');
  return {
    cases: new Map(world.cases.map((id) => [id, known(world.histories.get(`case-${id}`)!)])),
    segments: new Map(world.persons.map((person) => [person, world.segmentsOf(person, position)])),
    day: belgrade.format(new Date(latest)),
  };
}

const naive = (world: RandomWorld, position: bigint, office: string): unknown => {
  const known = knownAt(world, position);
  const byYear = years.map((year) => naiveCounts(indicatorRows, year, office, known));
  return indicatorRows.map(({ code }, index) => [code, byYear.map((figures) => figures[index])]);
};

it('figures equal a naive recount, and stay the same for ever at the same known-at', async () => {
  let nonZero = 0;
  const happened = new Map<string, number>();
  const run = async (steps: readonly Step[], batch: number): Promise<void> => {
    let world: RandomWorld | undefined;
    const database = await readDatabase({ clock: () => world?.now ?? new Date(0) });
    try {
      const [projector, numbers, app] = [
        await database.source('kujdes_projector'),
        await database.source('kujdes_numbers'),
        await database.source('kujdes_app'),
      ];
      world = new RandomWorld(database, projector);
      const asked = (position: bigint, office: string) =>
        countRows(numbers, { rows: indicatorRows, offices: [office], periods, knownAt: String(position) });
      const listed = async (position: bigint, office: string) =>
        [...(await asked(position, office))].map(([code, byYear]) => [
          code,
          periods.map((each) => byYear.get(periodKey(each))?.figure ?? null),
        ]);

      await world.begin();
      const answers: { position: bigint; office: string; bytes: string }[] = [];
      const third = Math.ceil(steps.length / 3);
      for (const part of [0, 1, 2]) {
        for (const each of steps.slice(part * third, (part + 1) * third)) await world.take(each);
        await world.project(batch);
        for (const office of offices)
          answers.push({ position: world.head, office, bytes: JSON.stringify(await listed(world.head, office)) });
      }

      for (const { position, office, bytes } of answers) {
        expect(await listed(position, office)).toEqual(naive(world, position, office));
        expect(JSON.stringify(await listed(position, office))).toBe(bytes);
        nonZero += (bytes.match(/[^\d][1-9]\d*[,\]]/g) ?? []).length;
      }
      for (const { type, metadata } of [...world.histories.values()].flat())
        for (const what of metadata['together'] ? [type, 'together'] : [type])
          happened.set(what, (happened.get(what) ?? 0) + 1);
      const { position, office } = answers.at(-2)!;
      for (const row of indicatorRows) {
        const explained = await explainRow(app, {
          row,
          offices: [office],
          period: { year: 2023 },
          knownAt: String(position),
        });
        const unit = { persons: 'person', entries: 'entry' } as const;
        expect(explained.figure).toBe((await asked(position, office)).get(row.code)!.get('2023')?.figure ?? null);
        if (row.count !== 'families')
          expect(new Set(explained.facts.map((fact) => fact[unit[row.count as 'persons']])).size).toBe(
            explained.figure,
          );
      }

      const rebuilt = await rebuild({ database: projector, sources: database, switchIn: 'when-equal', parts: 7 });
      expect(rebuilt).toMatchObject({ differences: [], switched: true });
      for (const { position, office, bytes } of answers)
        expect(JSON.stringify(await listed(position, office))).toBe(bytes);
    } finally {
      await database.drop();
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 150 }), fc.integer({ min: 1, max: 40 }), run),
    {
      numRuns: Number(process.env['PROPERTY_RUNS'] ?? 8),
      seed: Number(process.env['PROPERTY_SEED'] ?? 20240101),
      endOnFailure: true,
    },
  );
  expect(nonZero).toBeGreaterThan(100);
  // What moves figures in its own way was there in number.
  const rare = [
    'TransferAccepted',
    'PersonIdentified',
    'PlanReviewed',
    'UnmetNeedRecorded',
    'AdministrativeActRecorded',
    'ProviderReferralCompleted',
    'together',
  ];
  expect(
    Object.fromEntries(rare.filter((what) => (happened.get(what) ?? 0) < 5).map((what) => [what, happened.get(what)])),
  ).toEqual({});
}, 240_000);
