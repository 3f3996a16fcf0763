import { addDays } from '#casework';
import { begin } from './begin-case';
import { dayBetween, workday } from './calendar';
import type { Cast } from './centre';
import type { DemoCase } from './demo-case';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** Persons with the same needs, in the same years. */
export interface Cohort {
  readonly ethnicity: string;
  readonly category: string;
  readonly persons: number;
  readonly born: readonly [number, number];
  readonly disability?: string;
  /** The case is opened in the first year and closed at the end of the last, unless that is the story's last. */
  readonly from: number;
  readonly until: number;
  /** Kinds of service each of them needs, and gets every year, or asks for in vain. */
  readonly given: readonly string[];
  readonly lacking?: Readonly<Record<string, string>>;
  /** At the end of this year a review finds that nothing is needed any longer. */
  readonly neededUntil?: number;
}

/** Cases of a cohort, and the years in which they are worked on. */
export interface CohortCase {
  readonly case: DemoCase;
  readonly cohort: Cohort;
}

const lastYear = 2024;

/** Plans cohorts: assessment that names the needs, services year after year, what was asked for in vain. */
export const planCohorts = (record: DemoRecord, cast: Cast, cohorts: readonly Cohort[]): CohortCase[] =>
  cohorts.flatMap((cohort) =>
    Array.from({ length: cohort.persons }, (_, index) => ({
      case: planOne(record, cast, cohort, index),
      cohort,
    })),
  );

/** Those whose case is open all through a year. */
export const activeIn = (cases: readonly CohortCase[], year: number, where: Partial<Cohort> = {}): DemoCase[] =>
  cases
    .filter(({ cohort }) => cohort.from <= year && year <= cohort.until)
    .filter(({ cohort }) => Object.entries(where).every(([name, value]) => cohort[name as keyof Cohort] === value))
    .map(({ case: found }) => found);

function planOne(record: DemoRecord, cast: Cast, cohort: Cohort, index: number): DemoCase {
  const { random } = record;
  const { category, ethnicity, disability, given, lacking = {}, from, until } = cohort;
  const worker = random.pick(cast.centre.workers);
  const referred = dayBetween(random, `${String(from)}-01-11`, `${String(from)}-03-18`);
  const sex = random.pick(['female', 'male'] as const);
  const born = bornBetween(random, ...cohort.born);
  const person = record.person(worker, workday(referred), { sex, born, disability, ethnicity });
  const channel = random.pick(['self', 'health', 'field-work']);
  const found = begin(record, cast.centre, worker, [person], { category, channel, referred });
  const assessed = soon(random, addDays(referred, 6), 6);
  const needs = [...given, ...Object.keys(lacking)];
  found.forAll('assess-needs', assessed, { kind: 'initial', withPerson: true, risk: 'low', needs });
  for (const [kind, reason] of Object.entries(lacking)) {
    found.forAll('record-unmet-need', soon(random, assessed, 9), { kind, reason });
  }
  if (index === 0) agreePlan(found, soon(random, addDays(assessed, 5), 8), given);
  for (let year = from; year <= (cohort.neededUntil ?? until); year += 1) serveIn(found, cast, year, given);
  if (cohort.neededUntil !== undefined) reviewPlan(found, cohort.neededUntil, needs);
  if (until < lastYear) found.act('close-case', endOf(record, until), { reason: 'need-ended' });
  return found;
}

const endOf = ({ random }: DemoRecord, year: number): string =>
  dayBetween(random, `${String(year)}-12-05`, `${String(year)}-12-20`);

/** Kinds others give for the centre; everything else it gives itself. */
const providedBy: Readonly<Record<string, string>> = {
  'elderly-day-care': 'Qendra Ditore Gurra',
  'home-health-treatment': 'Kujdesi në Shtëpi Rrezja',
  'comprehensive-health-care': 'Kujdesi në Shtëpi Rrezja',
};

function serveIn(found: DemoCase, { providers }: Cast, year: number, kinds: readonly string[]): void {
  for (const kind of kinds) {
    const provider = providers.get(providedBy[kind] ?? '');
    const on = dayBetween(found.record.random, `${String(year)}-04-04`, `${String(year)}-11-18`);
    found.forAll('deliver-service', on, { kind, ...(provider ? { provider } : {}) });
  }
}

function agreePlan(found: DemoCase, on: string, kinds: readonly string[]): void {
  const goals = [{ goal: 'Të jetojë i sigurt në shtëpinë e vet.', responsible: 'case-manager' }];
  found.forAll('agree-plan', on, {
    goals,
    kinds,
    reviewOn: addDays(on, 84),
    view: 'Dëshiron të mbetet në shtëpi.',
  });
}

function reviewPlan(found: DemoCase, year: number, ended: readonly string[]): void {
  const on = endOf(found.record, year);
  found.forAll('review-plan', on, { outcome: 'goals-reached', ended, reviewOn: addDays(on, 84) });
}
