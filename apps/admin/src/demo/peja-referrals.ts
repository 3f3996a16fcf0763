import { addDays } from '#casework';
import { actsOnly } from './acts-only';
import { dayBetween, workday } from './calendar';
import type { Cast } from './centre';
import { refer } from './demo-case';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** Roma, Ashkali and Egyptians referred by year (row 6.2.5); the first of each year is declined. */
export const referredWanted: Readonly<Record<number, number>> = { 2022: 5, 2023: 6, 2024: 7 };

/** Referrals that do not become a case like others. */
export function planReferrals(record: DemoRecord, cast: Cast): void {
  for (const [year, total] of Object.entries(referredWanted)) {
    for (let index = 0; index < total; index += 1) fromTheCommunities(record, cast, year, index);
    actsOnly(record, cast, Number(year), 2);
  }
  ofTheStreet(record, cast);
}

function fromTheCommunities(record: DemoRecord, { centre }: Cast, year: string, index: number): void {
  const { random } = record;
  const worker = random.pick(centre.workers);
  const on = dayBetween(random, `${year}-02-02`, `${year}-10-28`);
  const person = record.person(worker, workday(on), {
    sex: random.pick(['female', 'male']),
    born: bornBetween(random, 1970, 2016),
    ethnicity: ['roma', 'ashkali', 'egyptian'][index % 3],
  });
  const channel = index % 2 === 0 ? 'communities-and-return-office' : 'field-work';
  const found = refer(record, worker, on, { for: [person], channel, urgency: 'normal' });
  const later = soon(random, workday(on), 6);
  if (index === 0) found.act('decline-referral', later, { reason: 'no-need' });
  if (index === 1) {
    found.act('open-case', later);
    found.act('assign-case-manager', later, { account: worker.account }, later, centre.supervisor);
  }
}

/** Two children seen begging whom nobody knows; one is found out later, and the referral then counts for her. */
function ofTheStreet(record: DemoRecord, { centre }: Cast): void {
  const [worker] = centre.workers;
  if (!worker) throw new Error('the story needs its caseworkers');
  const on = '2024-04-16';
  const found = refer(record, worker, on, {
    unidentified: 2,
    description: 'Dy fëmijë, rreth dhjetë vjeç, te stacioni i autobusëve.',
    channel: 'police',
    urgency: 'urgent',
  });
  const known = '2024-05-07';
  const child = record.person(worker, known, { sex: 'female', born: '2014-02', ethnicity: 'egyptian' });
  found.act('identify-person', known, { person: child });
  found.act('open-case', known);
  found.act('assign-case-manager', known, { account: worker.account }, known, centre.supervisor);
  found.act('assign-category', known, { category: 'children-in-street-situation', for: [child] });
  const body = { for: [child], kind: 'initial', withPerson: true, risk: 'high' };
  found.act('assess-needs', addDays(known, 6), body);
}
