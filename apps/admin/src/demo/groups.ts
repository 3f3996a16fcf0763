import { addDays } from '#casework';
import { dayBetween, workday } from './calendar';
import { soon, type DemoCase, type DemoYear, type Worker } from './demo-year';
import { bornBetween, invent } from './invented-people';

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
export function begin(year: DemoYear, centre: Centre, worker: Worker, persons: string[], wanted: Wanted): DemoCase {
  const { random } = year;
  const found = year.refer(worker, wanted.referred, {
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

const child = (year: DemoYear, worker: Worker, on: string, from: number, to: number, disability?: string): string =>
  year.person(
    worker,
    on,
    invent(year.random, year.random.pick(['female', 'male']), bornBetween(year.random, from, to), disability),
  );

/** Records a service when it happened, now and then weeks later. */
export function serve(found: DemoCase, on: string, kind: string): void {
  const { random } = found.year;
  const late = random.chance(0.06) ? workday(addDays(on, random.whole(8, 45))) : workday(on);
  found.forAll('deliver-service', on, { kind }, late);
}

/** Children of one category whose case was opened the year before; the first `monitored` of them are in post-monitoring. */
export function childrenSince(
  year: DemoYear,
  centre: Centre,
  group: {
    category: string;
    total: number;
    monitored: number;
    kinds: readonly string[];
    born: readonly [number, number];
    disability?: string;
  },
): Open[] {
  const { random } = year;
  const found: Open[] = [];
  for (let index = 0; index < group.total; index += 1) {
    const worker = random.pick(centre.workers);
    const monitored = index < group.monitored;
    const referred = monitored
      ? dayBetween(random, `${String(year.year - 1)}-01-16`, `${String(year.year - 1)}-09-29`)
      : dayBetween(random, `${String(year.year)}-01-15`, `${String(year.year)}-05-31`);
    const person = child(year, worker, referred, group.born[0], group.born[1], group.disability);
    const opened = begin(year, centre, worker, [person], { category: group.category, referred });
    opened.forAll('assess-needs', soon(random, addDays(referred, 7), 8), {
      kind: 'initial',
      withPerson: true,
      risk: random.pick(['none', 'low', 'medium']),
    });
    if (!monitored) {
      serve(opened, dayBetween(random, addDays(referred, 20), addDays(referred, 50)), random.pick(group.kinds));
      const closed = dayBetween(random, `${String(year.year)}-08-20`, `${String(year.year)}-11-20`);
      opened.act('close-case', closed, { reason: 'goals-reached' });
      found.push({ case: opened, from: addDays(referred, 20), until: addDays(closed, -5) });
      continue;
    }
    serve(opened, soon(random, addDays(referred, 20), 9), random.pick(group.kinds));
    opened.act(
      'start-post-monitoring',
      dayBetween(random, `${String(year.year - 1)}-11-01`, `${String(year.year - 1)}-12-22`),
    );
    serve(
      opened,
      dayBetween(random, `${String(year.year)}-01-15`, `${String(year.year)}-06-10`),
      random.pick(group.kinds),
    );
    found.push({ case: opened, from: `${String(year.year)}-02-01`, until: `${String(year.year)}-12-20` });
  }
  return found;
}

/** Children who come of age during the year: served before, no longer counted at its end. */
export function comingOfAge(
  year: DemoYear,
  centre: Centre,
  category: string,
  births: readonly string[],
  kind: string,
): void {
  for (const born of births) {
    const worker = year.random.pick(centre.workers);
    const referred = `${String(year.year - 1)}-10-12`;
    const person = year.person(worker, referred, invent(year.random, 'male', born, 'intellectual'));
    const opened = begin(year, centre, worker, [person], { category, referred });
    opened.forAll('deliver-service', `${String(year.year)}-01-23`, { kind });
  }
}

/** Adults and older persons of one category, opened in the year and served. */
export function adults(
  year: DemoYear,
  centre: Centre,
  group: {
    category: string;
    total: number;
    kinds: readonly string[];
    born: readonly [number, number];
    sex?: 'female' | 'male';
    channel?: string;
  },
): Open[] {
  const { random } = year;
  return Array.from({ length: group.total }, () => {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(year.year)}-01-09`, `${String(year.year)}-10-30`);
    const who = invent(
      random,
      group.sex ?? random.pick(['female', 'male']),
      bornBetween(random, group.born[0], group.born[1]),
    );
    const person = year.person(worker, referred, who);
    const opened = begin(year, centre, worker, [person], {
      category: group.category,
      channel: group.channel,
      referred,
    });
    opened.forAll('assess-needs', soon(random, addDays(referred, 4), 8), {
      kind: 'initial',
      withPerson: true,
      risk: 'medium',
    });
    serve(opened, dayBetween(random, addDays(referred, 15), addDays(referred, 45)), random.pick(group.kinds));
    return { case: opened, from: addDays(referred, 20), until: `${String(year.year)}-12-20` };
  });
}

/** Couples before the court: one case, one household, both spouses; reconciliation attempted, the court reported to. */
export function couples(year: DemoYear, centre: Centre, total: number): Open[] {
  const { random } = year;
  return Array.from({ length: total }, (_, index) => {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(year.year)}-01-09`, `${String(year.year)}-10-25`);
    const persons = (['female', 'male'] as const).map((sex) =>
      year.person(worker, referred, invent(random, sex, bornBetween(random, 1968, 2000))),
    );
    const opened = begin(year, centre, worker, persons, {
      category: 'couples-in-divorce',
      channel: 'court',
      referred,
      household: true,
    });
    const outcome = random.pick(['not-reconciled', 'not-reconciled', 'reconciled', 'one-party-absent']);
    const attempt = opened.forAll('attempt-reconciliation', soon(random, addDays(referred, 10), 12), { outcome });
    if (index % 40 === 7)
      opened.correct(attempt, { outcome: 'partly' }, 'new-information', addDays(attempt.recorded, 9));
    const reported = soon(random, addDays(referred, 30), 15);
    if (random.chance(0.5)) opened.forAll('submit-social-report', reported, { to: 'court' });
    const closed = soon(random, addDays(reported, 20), 20);
    if (closed < `${String(year.year)}-12-20` && random.chance(0.6)) {
      opened.act('close-case', closed, { reason: 'measure-ended' });
      return { case: opened, from: addDays(referred, 20), until: addDays(reported, 10) };
    }
    return { case: opened, from: addDays(referred, 20), until: `${String(year.year)}-12-20` };
  });
}

/** Children living with relatives or a foster family at the end of the year, and some who have gone home. */
export function placedChildren(year: DemoYear, centre: Centre, kinship: number, foster: number): Open[] {
  const { random } = year;
  const found: Open[] = [];
  const decision = (on: string): object => ({
    kind: 'decision',
    body: 'custody-body',
    number: `V-${String(random.whole(10, 999))}/${on.slice(2, 4)}`,
    on,
  });
  for (let index = 0; index < kinship + foster + 4; index += 1) {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(year.year - 1)}-02-01`, `${String(year.year)}-03-20`);
    const person = child(year, worker, referred, 2009, 2021);
    const opened = begin(year, centre, worker, [person], {
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
      const carer = year.person(worker, workday(placed), invent(random, 'female', bornBetween(random, 1955, 1985)));
      opened.forAll('place-in-kinship-care', placed, {
        carer,
        kinship: random.pick(['grandparent', 'aunt-or-uncle', 'sibling']),
        basis: decision(addDays(placed, -1)),
      });
    }
    serve(
      opened,
      dayBetween(random, `${String(year.year)}-04-02`, `${String(year.year)}-06-28`),
      'social-assistance-support',
    );
    if (index >= kinship + foster) {
      const ended = dayBetween(random, `${String(year.year)}-07-05`, `${String(year.year)}-09-28`);
      opened.forAll('end-placement', ended, { reason: 'returned-home' });
      opened.act('close-case', soon(random, addDays(ended, 20), 10), { reason: 'goals-reached' });
    } else {
      found.push({ case: opened, from: `${String(year.year)}-04-02`, until: `${String(year.year)}-12-20` });
    }
  }
  return found;
}
