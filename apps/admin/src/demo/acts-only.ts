import { addDays } from '#casework';
import { dayBetween, workday } from './calendar';
import type { Cast } from './centre';
import { refer } from './demo-case';
import type { DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** Persons who come for a paper only: the benefits officer's acts, never a service. */
export function actsOnly(record: DemoRecord, cast: Cast, year: number, total: number): void {
  for (let index = 0; index < total; index += 1) actOnly(record, cast, String(year));
}

function actOnly(record: DemoRecord, { benefits, supervisor }: Cast, year: string): void {
  if (!benefits) throw new Error('the story needs a benefits officer');
  const { random } = record;
  const on = workday(dayBetween(random, `${year}-01-17`, `${year}-11-24`));
  const born = bornBetween(random, 1960, 2000);
  const person = record.person(benefits, on, { sex: random.pick(['female', 'male']), born, ethnicity: 'albanian' });
  const found = refer(record, benefits, on, { for: [person], channel: 'self', urgency: 'normal' });
  found.forAll('record-administrative-act', on, {
    kind: random.pick(['certificate-not-under-guardianship', 'child-travel-consent', 'official-finding']),
    protocolNumber: `${String(random.whole(100, 999))}/${year.slice(2)}`,
  });
  const later = workday(addDays(on, 1));
  found.act('decline-referral', later, { reason: 'act-only' }, later, supervisor);
}
