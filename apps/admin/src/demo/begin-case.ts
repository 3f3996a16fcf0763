import { addDays } from '#casework';
import { workday } from './calendar';
import { refer, type DemoCase } from './demo-case';
import { soon, type DemoRecord, type Worker } from './demo-record';
import { bornBetween } from './invented-people';

/** Who works at the centre, and where people can be placed. */
export interface Centre {
  readonly workers: readonly Worker[];
  readonly supervisor: Worker;
  /** Accounts of the workers, to be assigned as case managers. */
  readonly shelter: string;
  readonly shelterPlaces: number;
  readonly fosterFamilies: readonly string[];
}

/** Cases that can take one more service or visit, to meet the printed total. */
export interface Open {
  readonly case: DemoCase;
  readonly from: string;
  readonly until: string;
}

interface Wanted {
  readonly category: string;
  /** Who holds it, where not all do (children who come along hold none). */
  readonly categoryFor?: readonly string[];
  readonly channel?: string;
  readonly urgency?: string;
  readonly referred: string;
  readonly household?: boolean;
  readonly note?: string;
}

/** Referral, opening, case manager, category, assessment: the first weeks of any case. */
export function begin(record: DemoRecord, centre: Centre, worker: Worker, persons: string[], wanted: Wanted): DemoCase {
  const { random } = record;
  const found = refer(record, worker, wanted.referred, {
    for: persons,
    channel: wanted.channel ?? random.pick(['self', 'school', 'health', 'police', 'field-work']),
    urgency: wanted.urgency ?? 'normal',
    ...(wanted.note ? { note: wanted.note } : {}),
  });
  const opened = soon(random, workday(wanted.referred), 2);
  found.act('open-case', opened, wanted.household ? { household: { members: persons } } : {});
  found.act('assign-case-manager', opened, { account: worker.account }, opened, centre.supervisor);
  found.act('assign-category', opened, { category: wanted.category, for: wanted.categoryFor ?? persons });
  return found;
}

/** Registers an invented child. */
export const child = (
  record: DemoRecord,
  worker: Worker,
  on: string,
  from: number,
  to: number,
  disability?: string,
): string =>
  record.person(worker, on, {
    sex: record.random.pick(['female', 'male']),
    born: bornBetween(record.random, from, to),
    disability,
  });

/** Records a service when it happened, now and then weeks later. */
export function serve(found: DemoCase, on: string, kind: string): void {
  const { random } = found.record;
  const late = random.chance(0.06) ? workday(addDays(on, random.whole(8, 45))) : workday(on);
  found.forAll('deliver-service', on, { kind }, late);
}
