import { couples, personsServed, type PersonsWanted } from './adult-groups';
import type { Centre, Open } from './begin-case';
import { dayBetween } from './calendar';
import { childrenServed, comingOfAge, placedChildren, type ChildrenWanted, type PlacedWanted } from './children-groups';
import type { DemoRecord } from './demo-record';
import { mistakesAndMoves, neverOpened } from './everyday-mistakes';
import { womenAfterViolence } from './violence';

/** People a centre works with in a year. */
export type Group =
  | ({ readonly of: 'children' } & ChildrenWanted)
  | ({ readonly of: 'placed-children' } & PlacedWanted)
  | ({ readonly of: 'persons' } & PersonsWanted)
  | { readonly of: 'women-after-violence' | 'couples' | 'coming-of-age'; readonly total: number };

/** A year of a centre as data. */
export interface YearWanted {
  readonly groups: readonly Group[];
  /** Own services of the year, and visits held in it, as entries. */
  readonly services: number;
  readonly visits: number;
}

/** Plans a year of a centre so that its counted figures are the wanted ones. */
export function planCentreYear(record: DemoRecord, centre: Centre, wanted: YearWanted): void {
  const opens = wanted.groups.flatMap((group) => planGroup(record, centre, group));
  mistakesAndMoves(record, centre, opens);
  neverOpened(record, centre);
  visits(record, opens, wanted.visits);
  services(record, opens, wanted.services);
}

function planGroup(record: DemoRecord, centre: Centre, group: Group): Open[] {
  switch (group.of) {
    case 'children':
      return childrenServed(record, centre, group);
    case 'placed-children':
      return placedChildren(record, centre, group);
    case 'persons':
      return personsServed(record, centre, group);
    case 'women-after-violence':
      return womenAfterViolence(record, centre, group.total);
    case 'couples':
      return couples(record, centre, group.total);
    case 'coming-of-age':
      return comingOfAge(record, centre, group.total);
  }
}

function visits(record: DemoRecord, opens: readonly Open[], wanted: number): void {
  for (let index = 0; record.tally.visits < wanted; index += 1) {
    const { case: found, from, until } = opens[opens.length - 1 - ((index * 7) % 60)] ?? { from: '', until: '' };
    if (!found || from >= until) continue;
    found.forAll('record-visit', dayBetween(record.random, from, until), {
      kind: record.random.pick(['home', 'monitoring']),
      held: true,
      announced: record.random.chance(0.8),
    });
  }
}

/** Counselling until the year's own services are as many as wanted. */
function services(record: DemoRecord, opens: readonly Open[], wanted: number): void {
  const able = opens.filter(({ from, until }) => from < until);
  if (record.tally.services > wanted)
    throw new Error(`planned ${String(record.tally.services)} services, but ${String(wanted)} are wanted`);
  for (let index = 0; record.tally.services < wanted; index += 1) {
    const { case: found, from, until } = able[(index * 13) % able.length] ?? { from: '', until: '' };
    if (found) found.forAll('deliver-service', dayBetween(record.random, from, until), { kind: 'counselling-session' });
  }
}
