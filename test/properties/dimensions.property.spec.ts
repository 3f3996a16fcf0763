import fc from 'fast-check';
import {
  addsUp,
  categoryReport,
  countGrid,
  countRows,
  dimensions,
  explainRow,
  indicatorRows,
  type Dimension,
  type IndicatorRow,
} from '#indicators';
import type { HistoryEvent } from '#casework';
import { readDatabase } from '../setup/read-database';
import type { KnownWorld } from './naive-count';
import { naiveGroups, naiveReport } from './naive-groups';
import { offices } from './random-choices';
import { RandomWorld, type Step } from './random-world';

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

/** Everything with a naive count; rows of every sort. */
const recounted = dimensions.filter((each) => each !== 'providerKind');
const ratio = indicatorRows.find(({ over }) => over !== undefined);
const rows = [
  ...['2.3.a', '2.3.b', '4.2.c', '4.2.d', '1.1.a', '4.3.c', '1.1.e'].map((code) =>
    indicatorRows.find((row) => row.code === `mitrovica-jugore-2024-2026:${code}`)!,
  ),
  { ...indicatorRows[0]!, facts: ['served'], categories: [], who: {} } as IndicatorRow,
  { ...indicatorRows[0]!, facts: ['need'], categories: [], who: {} } as IndicatorRow,
  ...(ratio ? [ratio] : []),
];

it('groups, denominators and the year by category equal a naive recount', async () => {
  let told = 0;
  const run = async (steps: readonly Step[], at: number): Promise<void> => {
    let world: RandomWorld | undefined;
    const database = await readDatabase({ clock: () => world?.now ?? new Date(0) });
    try {
      const projector = await database.source('kujdes_projector');
      const numbers = await database.source('kujdes_numbers');
      const app = await database.source('kujdes_app');
      world = new RandomWorld(database, projector);
      await world.begin();
      for (const each of steps) await world.take(each);
      await world.project(40);
      const positions = [world.head, (world.head * 2n) / 3n];
      for (const position of positions) {
        const known = knownAt(world, position);
        for (const [no, row] of rows.entries()) {
          const by: Dimension[] = [0, 4, 7]
            .slice(0, no % 4)
            .map((more) => recounted[(at + no + more) % recounted.length]!);
          for (const asked of [[offices[0]!], [...offices]]) {
            const year = 2023 + (no % 2);
            const question = { row, offices: asked, period: { year }, knownAt: String(position), by };
            const grid = await countGrid(numbers, question);
            const expected = naiveGroups(row, by, year, asked, known);
            const over = row.over && naiveGroups({ ...row, ...row.over }, by, year, asked, known);
            expect(grid?.map(({ values }) => JSON.stringify(values)).sort()).toEqual(
              expected && [...new Set([...expected.keys(), ...(over?.keys() ?? [])])].sort(),
            );
            for (const { values, ...figure } of grid ?? []) {
              const key = JSON.stringify(values);
              const units = expected!.get(key) ?? new Set();
              const all = new Set([...units, ...(over?.get(key) ?? [])]);
              expect({ key, ...figure }).toEqual({ key, figure: units.size, ...(over && { over: all.size }) });
              told += units.size;
            }
            const whole = await countRows(numbers, { ...question, rows: [row], periods: [{ year }] });
            const total = grid?.find(({ values }) => values.every((value) => value === null));
            expect(whole.get(row.code)!.get(String(year))?.figure).toBe(total?.figure);
            if (by.length === 1 && total) {
              const figures = grid!.filter((cell) => cell !== total).map(({ figure }) => figure);
              const sum = figures.reduce((one, other) => one + other, 0);
              expect(Math.max(0, ...figures)).toBeLessThanOrEqual(total.figure);
              if (addsUp(row, by[0]!)) expect(sum).toBe(total.figure);
              else expect(sum).toBeGreaterThanOrEqual(total.figure);
            }
          }
          if (row.over && row.count === 'persons') {
            const behind = await explainRow(app, {
              row,
              offices: [...offices],
              period: { year: 2023 },
              knownAt: String(position),
            });
            const persons = (part?: string) =>
              new Set(
                behind.facts.filter((fact) => part === undefined || fact.part === part).map(({ person }) => person),
              ).size;
            expect([persons('numerator'), persons()]).toEqual([behind.figure ?? 0, behind.over ?? 0]);
          }
        }
        for (const year of [2023, 2024])
          for (const office of offices) {
            const report = await categoryReport(numbers, { office, year, knownAt: String(position) });
            const expected = naiveReport(year, office, known);
            expect(report && new Map([[null, report.total], ...report.byCategory])).toEqual(expected ?? null);
          }
      }
    } finally {
      await database.drop();
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 150 }), fc.nat({ max: 20 }), run), {
    numRuns: Number(process.env['PROPERTY_RUNS'] ?? 4),
    seed: Number(process.env['PROPERTY_SEED'] ?? 20240102),
    endOnFailure: true,
  });
  expect(told).toBeGreaterThan(200);
}, 240_000);
