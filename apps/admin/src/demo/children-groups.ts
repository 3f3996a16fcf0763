import { addDays } from '#casework';
import { begin, child, serve, type Centre, type Open } from './begin-case';
import { dayBetween, workday } from './calendar';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** Children of a category, served in the year. */
export interface ChildrenWanted {
  /** One of them for each child in turn, where the row counts several. */
  readonly categories: readonly string[];
  readonly total: number;
  /** Of them in post-monitoring since the year before. */
  readonly monitored: number;
  /** Of them whose case is not closed at the year's end; the monitored are among them. */
  readonly remaining: number;
  readonly kinds: readonly string[];
  readonly born: readonly [number, number];
  readonly disability?: string;
}

/** Children whose case was opened the year before and is in post-monitoring, and children who came in the year. */
export function childrenServed(record: DemoRecord, centre: Centre, group: ChildrenWanted): Open[] {
  const { random } = record;
  const y = String(record.year);
  const before = String(record.year - 1);
  const found: Open[] = [];
  for (let index = 0; index < group.total; index += 1) {
    const worker = random.pick(centre.workers);
    const monitored = index < group.monitored;
    const referred = monitored
      ? dayBetween(random, `${before}-01-16`, `${before}-09-29`)
      : dayBetween(random, `${y}-01-15`, `${y}-05-31`);
    const person = child(record, worker, referred, group.born[0], group.born[1], group.disability);
    const category = group.categories[index % group.categories.length] ?? '';
    const opened = begin(record, centre, worker, [person], { category, referred });
    opened.forAll('assess-needs', soon(random, addDays(referred, 7), 8), {
      kind: 'initial',
      withPerson: true,
      risk: random.pick(['none', 'low', 'medium']),
    });
    if (!monitored) {
      serve(opened, dayBetween(random, addDays(referred, 20), addDays(referred, 50)), random.pick(group.kinds));
      if (index < group.remaining) {
        found.push({ case: opened, from: addDays(referred, 20), until: `${y}-12-20` });
        continue;
      }
      const closed = dayBetween(random, `${y}-08-20`, `${y}-11-20`);
      opened.act('close-case', closed, { reason: 'goals-reached' });
      found.push({ case: opened, from: addDays(referred, 20), until: addDays(closed, -5) });
      continue;
    }
    serve(opened, soon(random, addDays(referred, 20), 9), random.pick(group.kinds));
    opened.act('start-post-monitoring', dayBetween(random, `${before}-11-01`, `${before}-12-22`));
    serve(opened, dayBetween(random, `${y}-01-15`, `${y}-06-10`), random.pick(group.kinds));
    found.push({ case: opened, from: `${y}-02-01`, until: `${y}-12-20` });
  }
  return found;
}

/** Children with disabilities who come of age during the year: served before, no longer counted at its end. */
export function comingOfAge(record: DemoRecord, centre: Centre, total: number): Open[] {
  for (let index = 0; index < total; index += 1) {
    const worker = record.random.pick(centre.workers);
    const referred = `${String(record.year - 1)}-10-12`;
    const born = `${String(record.year - 18)}-0${String(3 + 2 * index)}`;
    const person = record.person(worker, referred, { sex: 'male', born, disability: 'intellectual' });
    const opened = begin(record, centre, worker, [person], { category: 'children-with-disabilities', referred });
    opened.forAll('deliver-service', `${String(record.year)}-01-23`, { kind: 'counselling-session' });
  }
  return [];
}

/** Children who live with relatives and with foster families at the year's end, and who have gone home in the year. */
export interface PlacedWanted {
  readonly kinship: number;
  readonly foster: number;
  readonly home: number;
}

/** Children living with relatives or a foster family at the end of the year, and some who have gone home. */
export function placedChildren(record: DemoRecord, centre: Centre, { kinship, foster, home }: PlacedWanted): Open[] {
  const { random } = record;
  const found: Open[] = [];
  const decision = (on: string): object => ({
    kind: 'decision',
    body: 'custody-body',
    number: `V-${String(random.whole(10, 999))}/${on.slice(2, 4)}`,
    on,
  });
  for (let index = 0; index < kinship + foster + home; index += 1) {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(record.year - 1)}-02-01`, `${String(record.year)}-03-20`);
    const person = child(record, worker, referred, 2009, 2021);
    const opened = begin(record, centre, worker, [person], {
      category: 'children-without-parental-care',
      urgency: 'urgent',
      channel: 'police',
      referred,
    });
    const placed = soon(random, addDays(referred, 5), 6);
    const inFamily = index >= kinship && index < kinship + foster;
    if (inFamily) {
      const family = centre.fosterFamilies[(index - kinship) % centre.fosterFamilies.length];
      opened.forAll('place-in-foster-care', placed, { family, basis: decision(addDays(placed, -1)) });
    } else {
      const carer = record.person(worker, workday(placed), { sex: 'female', born: bornBetween(random, 1955, 1985) });
      opened.forAll('place-in-kinship-care', placed, {
        carer,
        kinship: random.pick(['grandparent', 'aunt-or-uncle', 'sibling']),
        basis: decision(addDays(placed, -1)),
      });
    }
    serve(
      opened,
      dayBetween(random, `${String(record.year)}-04-02`, `${String(record.year)}-06-28`),
      'social-assistance-support',
    );
    if (index >= kinship + foster) {
      const ended = dayBetween(random, `${String(record.year)}-07-05`, `${String(record.year)}-09-28`);
      opened.forAll('end-placement', ended, { reason: 'returned-home' });
      opened.act('close-case', soon(random, addDays(ended, 20), 10), { reason: 'goals-reached' });
    } else {
      found.push({ case: opened, from: `${String(record.year)}-04-02`, until: `${String(record.year)}-12-20` });
    }
  }
  return found;
}
