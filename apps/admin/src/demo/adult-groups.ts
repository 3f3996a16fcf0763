import { addDays } from '#casework';
import { begin, serve, type Centre, type Open } from './begin-case';
import { dayBetween } from './calendar';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** Persons of a category whose case is opened in the year, and who are served. */
export interface PersonsWanted {
  readonly categories: readonly string[];
  readonly total: number;
  readonly kinds: readonly string[];
  readonly born: readonly [number, number];
  readonly sex?: 'female' | 'male';
  readonly channel?: string;
  /** They live together: one case and one household for as many. */
  readonly together?: number;
}

export function personsServed(record: DemoRecord, centre: Centre, group: PersonsWanted): Open[] {
  const { random } = record;
  return Array.from({ length: group.total }, (_, index) => {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(record.year)}-01-09`, `${String(record.year)}-10-30`);
    const persons = Array.from({ length: group.together ?? 1 }, () =>
      record.person(worker, referred, {
        sex: group.sex ?? random.pick(['female', 'male']),
        born: bornBetween(random, group.born[0], group.born[1]),
      }),
    );
    const opened = begin(record, centre, worker, persons, {
      category: group.categories[index % group.categories.length] ?? '',
      channel: group.channel,
      referred,
      household: persons.length > 1,
    });
    opened.forAll('assess-needs', soon(random, addDays(referred, 4), 8), {
      kind: 'initial',
      withPerson: true,
      risk: 'medium',
    });
    serve(opened, dayBetween(random, addDays(referred, 15), addDays(referred, 45)), random.pick(group.kinds));
    return { case: opened, from: addDays(referred, 20), until: `${String(record.year)}-12-20` };
  });
}

/** Couples before the court: one case, one household, both spouses; reconciliation attempted, the court reported to. */
export function couples(record: DemoRecord, centre: Centre, total: number): Open[] {
  const { random } = record;
  return Array.from({ length: total }, (_, index) => {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(record.year)}-01-09`, `${String(record.year)}-10-25`);
    const persons = (['female', 'male'] as const).map((sex) =>
      record.person(worker, referred, { sex, born: bornBetween(random, 1968, 2000) }),
    );
    const opened = begin(record, centre, worker, persons, {
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
    if (closed < `${String(record.year)}-12-20` && random.chance(0.6)) {
      opened.act('close-case', closed, { reason: 'measure-ended' });
      return { case: opened, from: addDays(referred, 20), until: addDays(reported, 10) };
    }
    return { case: opened, from: addDays(referred, 20), until: `${String(record.year)}-12-20` };
  });
}
