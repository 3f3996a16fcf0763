import { addDays } from '#casework';
import { begin } from './begin-case';
import { dayBetween, workday } from './calendar';
import type { Cast } from './centre';
import type { DemoCase } from './demo-case';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** Women after violence of objective 3.1, by year of the referral. */
export const womenWanted: Readonly<Record<number, number>> = { 2022: 6, 2023: 7, 2024: 8 };

const shelter = 'Strehimorja Aurora';
const legalAid = 'Ndihma Juridike Zana';

/** Each has a session with the centre; some stay in the shelter, which reports its own work; some get legal aid. */
export function planWomen(record: DemoRecord, cast: Cast): void {
  for (const [year, total] of Object.entries(womenWanted)) {
    for (let index = 0; index < total; index += 1) planWoman(record, cast, year, index);
  }
}

function planWoman(record: DemoRecord, cast: Cast, year: string, index: number): void {
  const { random } = record;
  const worker = random.pick(cast.centre.workers);
  const referred = dayBetween(random, `${year}-01-10`, `${year}-08-20`);
  const born = bornBetween(random, 1965, 2002);
  const woman = record.person(worker, workday(referred), { sex: 'female', born, ethnicity: 'albanian' });
  const found = begin(record, cast.centre, worker, [woman], {
    category: index % 3 === 2 ? 'women-violence-victims' : 'domestic-violence-survivors',
    channel: random.pick(['police', 'police', 'victim-advocate', 'hotline']),
    urgency: 'urgent',
    referred,
  });
  if (index === 0) found.act('set-urgency', addDays(referred, 5), { urgency: 'normal', reason: 'Rreziku ka kaluar.' });
  found.forAll('deliver-service', soon(random, addDays(referred, 12), 9), { kind: 'psychosocial-support' });
  if (index % 4 === 1) stayAndWork(found, cast, addDays(referred, 6));
  if (year === '2024' && index >= 6) stillWithPartner(found, cast, addDays(referred, 25), index === 7);
  if (index % 3 === 0) referForLegalAid(found, cast, addDays(referred, 20), index === 3);
}

/** She enters the shelter; its partner takes the referral, records two sessions and reports that it is done. */
function stayAndWork(found: DemoCase, { providers, partner }: Cast, day: string): void {
  const { random } = found.record;
  const provider = providers.get(shelter);
  const from = workday(day);
  const left = workday(addDays(from, random.whole(30, 60)));
  const basis = { kind: 'own-consent', on: from };
  found.forAll('admit-to-shelter', from, { shelter: provider, reason: 'domestic-violence', basis });
  const { entry: referral } = found.forAll('refer-to-provider', from, {
    provider,
    kind: 'psychosocial-support',
    disclosed: ['name', 'birth', 'risk'],
    basis: 'consent',
    until: addDays(left, 90),
  });
  const taken = workday(addDays(from, 1));
  found.act('accept-provider-referral', taken, { referral }, taken, partner);
  for (const days of [8, 20]) {
    const on = workday(addDays(from, days));
    found.act('deliver-service', on, { for: found.persons, kind: 'psychosocial-support', provider }, on, partner);
  }
  found.act('complete-provider-referral', left, { referral }, left, partner);
  found.forAll('end-placement', left, { reason: random.pick(['safe-housing-found', 'returned-home']) });
}

/** What the partner of the shelter has before it today: one woman it has taken on, one it has not answered for. */
function stillWithPartner(found: DemoCase, { providers, partner }: Cast, day: string, taken: boolean): void {
  const on = workday(day);
  const { entry: referral } = found.forAll('refer-to-provider', on, {
    provider: providers.get(shelter),
    kind: 'counselling-session',
    disclosed: ['name', 'birth', 'phone', 'risk'],
    basis: 'consent',
    until: '2027-12-31',
  });
  const answered = workday(addDays(on, 2));
  if (taken) found.act('accept-provider-referral', answered, { referral }, answered, partner);
}

/** Legal aid elsewhere: what was completed stands for the service, what was not taken for nothing. */
function referForLegalAid(found: DemoCase, { providers }: Cast, day: string, rejected: boolean): void {
  const on = workday(day);
  const { entry: referral } = found.forAll('refer-to-provider', on, {
    provider: providers.get(legalAid),
    kind: 'free-legal-aid',
    disclosed: ['name', 'phone', 'reason'],
    basis: 'consent',
    until: addDays(on, 180),
    reason: 'Ndihmë për urdhrin e mbrojtjes.',
  });
  if (rejected) {
    found.act('reject-provider-referral', workday(addDays(on, 7)), { referral, reason: 'waiting-list' });
    return;
  }
  found.act('accept-provider-referral', workday(addDays(on, 4)), { referral });
  found.act('complete-provider-referral', workday(addDays(on, 30)), { referral });
}
