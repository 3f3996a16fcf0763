import { begin } from './begin-case';
import { dayBetween, workday } from './calendar';
import type { Cast } from './centre';
import type { CohortCase } from './cohorts';
import { activeIn } from './cohorts';
import type { DemoCase } from './demo-case';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

const years = [2022, 2023, 2024] as const;

/** Group sessions a year: one entry each, whoever takes part. */
export const sessionsWanted = {
  elderlyEducation: { 2022: 3, 2023: 4, 2024: 5 },
  disability: { 2022: 1, 2023: 2, 2024: 2 },
  serbFamilies: { 2022: 2, 2023: 2, 2024: 2 },
  bosniakFamilies: { 2022: 2, 2023: 1, 2024: 2 },
  psychosocial: { 2022: 1, 2023: 2, 2024: 2 },
} as const;

/** Children at risk and their parents, from 2022 on: counselled family by family, or in meetings of several families. */
export function planFamilies(record: DemoRecord, cast: Cast): void {
  const families = (total: number, ethnicity: string): DemoCase[] =>
    Array.from({ length: total }, () => family(record, cast, ethnicity));
  const [albanian, serb, bosniak] = [families(6, 'albanian'), families(4, 'serb'), families(3, 'bosniak')];
  for (const year of years) {
    for (const found of albanian)
      found.forAll('deliver-service', within(record, year), { kind: 'counselling-session' });
    meet(record, cast, year, sessionsWanted.serbFamilies, serb, 'counselling-session');
    meet(record, cast, year, sessionsWanted.bosniakFamilies, bosniak, 'counselling-session');
    meet(record, cast, year, sessionsWanted.psychosocial, albanian.slice(0, 4), 'psychosocial-support');
  }
}

/** Sessions for older persons on chronic diseases, and for persons with disabilities, noted in every case. */
export function planGroupSessions(record: DemoRecord, cast: Cast, older: CohortCase[], disabled: CohortCase[]): void {
  for (const year of years) {
    const elderly = activeIn(older, year, { category: 'older-persons-living-alone' }).slice(0, 5);
    meet(record, cast, year, sessionsWanted.elderlyEducation, elderly, 'elderly-counselling-education');
    const persons = activeIn(disabled, year).slice(-4);
    meet(record, cast, year, sessionsWanted.disability, persons, 'psychosocial-support');
  }
}

function family(record: DemoRecord, cast: Cast, ethnicity: string): DemoCase {
  const { random } = record;
  const worker = random.pick(cast.centre.workers);
  const referred = dayBetween(random, '2022-01-12', '2022-03-18');
  const one = (sex: 'female' | 'male', from: number, to: number): string =>
    record.person(worker, workday(referred), { sex, born: bornBetween(random, from, to), ethnicity });
  const child = one(random.pick(['female', 'male']), 2008, 2014);
  const parent = one('female', 1974, 1990);
  const found = begin(record, cast.centre, worker, [child, parent], {
    category: 'children-at-risk',
    categoryFor: [child],
    channel: 'school',
    referred,
    household: true,
  });
  record.plan(worker, workday(referred), 'household', 'register-household', {
    members: [child, parent],
    from: '2020-01-01',
  });
  const known = soon(random, referred, 6);
  found.act('assign-category', known, { category: 'parents-of-children-at-risk', for: [parent] });
  return found;
}

const within = ({ random }: DemoRecord, year: number): string =>
  workday(dayBetween(random, `${String(year)}-04-04`, `${String(year)}-11-21`));

function meet(
  record: DemoRecord,
  { supervisor }: Cast,
  year: (typeof years)[number],
  sessions: Readonly<Record<(typeof years)[number], number>>,
  cases: readonly DemoCase[],
  kind: string,
): void {
  for (let session = 0; session < sessions[year]; session += 1) {
    record.together(supervisor, within(record, year), 'deliver-service', cases, { kind });
  }
}
