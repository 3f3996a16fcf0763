import type { HistoryEvent } from '#casework';
import { countRows, indicatorRows } from '#indicators';
import { attributeSegments, personSubject } from '#people';
import { foldPlain } from '#casework';
import { naiveCounts } from '../../properties/naive-count';
import type { BenchDatabase } from './bench-house';
import { offices, type World } from './invented-world';

const year = 2024;
const belgrade = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' });

/** Counts every row for the smallest office, now and as known when three quarters were recorded, and again by a plain recount. Throws when they differ. */
export async function checkCounts(house: BenchDatabase, world: World): Promise<void> {
  const [office] = offices.filter((each) => each.startsWith('qps-bench'));
  if (!office) throw new Error('there is no small office');
  const numbers = await house.as('kujdes_numbers', 2);
  const streams: string[] = [];
  for (let no = 0; no < world.cases; no += 1)
    if (world.officeOf(no) === office) streams.push(`case-${world.idOf(no, 0)}`);
  const histories = await house.store.readMany(streams);
  for (const position of [await house.store.head(), BigInt(Math.floor(world.events * 0.75))]) {
    const known = (history: readonly HistoryEvent[]) => history.filter((event) => event.position <= position);
    const cases = new Map([...histories].map(([stream, events]) => [stream.slice('case-'.length), known(events)]));
    const segments = await segmentsOf(house, [...cases.values()].flat(), position);
    const [last] = await house.store.readAll({ after: position - 1n, limit: 1 });
    const day = belgrade.format(new Date(last?.recordedAt ?? 0));
    const plain = naiveCounts(indicatorRows, year, office, { cases, segments, day });
    const counted = await countRows(numbers, {
      rows: indicatorRows,
      offices: [office],
      periods: [{ year }],
      knownAt: String(position),
    });
    const figures = indicatorRows.map(({ code }) => counted.get(code)?.get(String(year))?.figure ?? null);
    const wrong = indicatorRows.filter((_, index) => figures[index] !== (plain[index] ?? null));
    if (wrong.length > 0)
      throw new Error(`counted otherwise than by hand: ${wrong.map(({ code }) => code).join(', ')}`);
    if (!figures.some((figure) => (figure ?? 0) > 0)) throw new Error('nothing was counted');
  }
}

async function segmentsOf({ store, vault }: BenchDatabase, events: readonly HistoryEvent[], position: bigint) {
  const persons = [...new Set(events.flatMap(({ data }) => (data as { for?: readonly string[] }).for ?? []))];
  const streams = await store.readMany(persons.map((person) => `person-${person}`));
  const known = [...streams].map(
    ([stream, history]) =>
      [stream.slice('person-'.length), history.filter((event) => event.position <= position)] as const,
  );
  const sealed = known.flatMap(([, history]) =>
    foldPlain(personSubject, history).entries.flatMap(({ attributes }) => attributes.map((each) => each.sealed)),
  );
  const opened = await vault.open(sealed);
  return new Map(known.map(([person, history]) => [person, attributeSegments(history, opened)]));
}
