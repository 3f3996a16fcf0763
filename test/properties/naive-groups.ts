import { birthday, type AttributeSegment } from '#casework';
import { findCategory } from '#vocabulary';
import { impliesAge, type CategoryCounts, type Dimension, type IndicatorRow } from '#indicators';
import { counts, dayFacts, type DayFact, type KnownWorld } from './naive-count';
import { standing } from './naive-entries';

/** First and last day of a year as far as it is known; undefined = not begun. */
function yearIn(year: number, world: KnownWorld): [string, string] | undefined {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`];
  return first > world.day ? undefined : [first, end < world.day ? end : world.day];
}

const factsIn = (world: KnownWorld, [first, last]: [string, string], offices: readonly string[]): DayFact[] =>
  [...world.cases]
    .flatMap(([id, history]) => dayFacts(id, history, first, last))
    .filter(({ office }) => offices.includes(office));

const valuesOn = (person: string, day: string, world: KnownWorld): AttributeSegment['values'] | undefined =>
  (world.segments.get(person) ?? []).find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && day < (validTo ?? '9999'),
  )?.values;

function ageGroup(birth: string, day: string, minor: boolean): string {
  if (birth === 'unknown') return 'unknown';
  const [year, month] = birth.split('-').map(Number);
  const latest = new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10);
  const turned = (years: number) => birthday(latest, years) <= day;
  if (minor || !turned(18)) return !turned(6) ? '0-5' : !turned(14) ? '6-13' : '14-17';
  return turned(60) ? '60+' : turned(25) ? '25-59' : '18-24';
}

/** The groups of a dimension somebody is counted in by what happened on a day. */
function groupsOf(dimension: Dimension, row: IndicatorRow, one: DayFact, last: string, world: KnownWorld): string[] {
  const values = valuesOn(one.person, last, world);
  if (dimension === 'ageGroup') return [ageGroup(values?.birth ?? 'unknown', last, row.who.age === '<18')];
  if (dimension === 'kind') return [`${one.fact}:${one.kind}`];
  if (dimension === 'office') return [one.office];
  if (dimension === 'providerKind') throw new Error('not recounted');
  if (dimension !== 'category') return [values?.[dimension] ?? 'unknown'];
  if (row.categories.length === 0) return one.held.length === 0 ? [''] : [...one.held];
  const { age } = row.who;
  const under = row.categories.filter((code) => one.held.includes(code));
  const birth = valuesOn(one.person, one.day, world)?.birth;
  return age && birth === 'unknown' ? under.filter((code) => impliesAge(code, age)) : [...under];
}

/** Figures of a grid and all its margins, as `values -> distinct units`; undefined = the year has not begun. */
export function naiveGroups(
  row: IndicatorRow,
  by: readonly Dimension[],
  year: number,
  offices: readonly string[],
  world: KnownWorld,
): Map<string, Set<string>> | undefined {
  const days = yearIn(year, world);
  if (!days) return undefined;
  const couples = row.categories.length > 0 && row.categories.every((code) => findCategory(code)?.subject === 'couple');
  const groups = new Map<string, Set<string>>([[JSON.stringify(by.map(() => null)), new Set()]]);
  for (const one of factsIn(world, days, offices)) {
    if (row.period === 'atEnd' && (one.day !== days[1] || !one.lasts)) continue;
    if (!counts(row, one, world.segments.get(one.person) ?? [])) continue;
    const unit = { persons: one.person, entries: one.joint, families: couples ? one.case : one.family }[row.count];
    const within = by.reduce<(string | null)[][]>(
      (made, dimension) =>
        made.flatMap((values) =>
          [null, ...groupsOf(dimension, row, one, days[1], world)].map((value) => [...values, value]),
        ),
      [[]],
    );
    for (const values of within) {
      const key = JSON.stringify(values);
      groups.set(key, (groups.get(key) ?? new Set()).add(unit));
    }
  }
  return groups;
}

/** A year by category; '' where nothing was held; undefined = the year has not begun. */
export function naiveReport(
  year: number,
  office: string,
  world: KnownWorld,
): Map<string | null, CategoryCounts> | undefined {
  const days = yearIn(year, world);
  if (!days) return undefined;
  const facts = factsIn(world, days, [office]);
  const found = new Map<string, Map<string | null, Set<string>>>();
  const note = (column: string, categories: readonly (string | null)[], unit: string) => {
    const of = found.get(column) ?? new Map<string | null, Set<string>>();
    for (const category of categories) of.set(category, (of.get(category) ?? new Set()).add(unit));
    found.set(column, of);
  };
  for (const [id, history] of world.cases) {
    const held = new Set(facts.filter((one) => one.case === id && one.fact === 'category').map(({ kind }) => kind));
    for (const [turned, on, where] of turns(history)) {
      if (on >= days[0] && on <= days[1] && where === office)
        note(turned, [null, ...(held.size > 0 ? held : [''])], id);
    }
  }
  const under = (one: DayFact) => (one.held.length > 0 ? one.held : ['']);
  const services = facts.filter(
    ({ fact, benefits, phase }) =>
      !benefits && ['service', 'visit', 'placement'].includes(fact) && ['open', 'post-monitoring'].includes(phase),
  );
  for (const one of services) note('personsServed', [null, ...under(one)], one.person);
  for (const one of facts.filter(({ benefits }) => benefits)) {
    const theirs = services.filter(({ person }) => person === one.person);
    const only = under(one).filter((code) => !theirs.some((each) => under(each).includes(code)));
    note('administrativeOnly', theirs.length === 0 ? [null, ...only] : only, one.person);
  }
  const categories = new Set([null, ...[...found.values()].flatMap((of) => [...of.keys()])]);
  const count = (column: string, category: string | null) => found.get(column)?.get(category)?.size ?? 0;
  return new Map(
    [...categories].map((category) => [
      category,
      {
        new: count('new', category),
        personsServed: count('personsServed', category),
        administrativeOnly: count('administrativeOnly', category),
        closed: count('closed', category),
      },
    ]),
  );
}

/** When a case with beneficiaries was opened for the first time and closed, and by which office. */
function turns(history: Parameters<typeof standing>[0]): (readonly ['new' | 'closed', string, string])[] {
  const found: (readonly ['new' | 'closed', string, string])[] = [];
  let [office, asked, known] = ['', '', false];
  for (const { type, on, data, office: recordedBy } of standing(history)) {
    if (type === 'ReferralReceived') office = recordedBy;
    // Somebody unidentified is referred without a person.
    const { for: persons } = data as Partial<typeof data>;
    if (type === 'ReferralReceived' && persons?.length) known = true;
    if (type === 'PersonIdentified') known = true;
    if (type === 'TransferRequested') asked = data.to;
    if (type === 'TransferRejected') asked = '';
    if (type === 'TransferAccepted' && asked !== '') [office, asked] = [asked, ''];
    if (type === 'CaseOpened' && !found.some(([turned]) => turned === 'new')) found.push(['new', on, office]);
    if (type === 'CaseClosed') found.push(['closed', on, office]);
  }
  return known ? found : [];
}
