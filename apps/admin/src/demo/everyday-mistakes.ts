import { addDays } from '#casework';
import { begin, type Centre, type Open } from './begin-case';
import { dayBetween, workday } from './calendar';
import { refer } from './demo-case';
import { soon, type DemoRecord } from './demo-record';
import { bornBetween } from './invented-people';

/** What goes wrong in any office: recorded twice, a wrong day, a wrong code, a case that had to be reopened. */
export function mistakesAndMoves(record: DemoRecord, centre: Centre, opens: readonly Open[]): void {
  const { random } = record;
  for (let index = 0; index < 24; index += 1) {
    const { case: found, from, until } = opens[(index * 37 + 11) % opens.length] ?? { from: '', until: '' };
    if (!found || from >= until) continue;
    const on = dayBetween(random, from, until);
    const kind = 'family-empowerment';
    if (index % 3 === 0) {
      const twice = found.forAll('deliver-service', on, { kind });
      found.withdraw(twice, 'recorded-twice', soon(random, twice.recorded));
      if (index % 12 === 0) found.restore(twice, 'withdrawn-by-mistake', addDays(twice.recorded, 14));
    } else if (index % 3 === 1) {
      const wrong = found.forAll('deliver-service', on, { kind });
      found.correct(
        wrong,
        { kind: 'counselling-session', units: 2 },
        'wrong-code',
        addDays(wrong.recorded, random.whole(3, 30)),
      );
    } else {
      found.forAll('record-visit', on, {
        kind: 'home',
        held: false,
        announced: true,
        obstacle: random.pick(['no-vehicle', 'nobody-at-home', 'distance', 'no-driver']),
      });
    }
  }
  const late = `${String(record.year)}-12-18`;
  for (let index = 0; index < 6; index += 1) {
    // Taken for a suicide attempt at first; the figures of that night were right only after the correction.
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(record.year - 1)}-02-01`, `${String(record.year - 1)}-10-30`);
    const person = record.person(worker, referred, { sex: 'male', born: bornBetween(random, 1965, 1999) });
    const found = begin(record, centre, worker, [person], { category: 'other-clients', channel: 'health', referred });
    const wrong = found.forAll('assign-category', soon(random, addDays(referred, 6)), {
      category: 'persons-attempting-suicide',
    });
    found.correct(
      wrong,
      { category: 'persons-with-mental-health-problems' },
      'wrong-code',
      addDays(wrong.recorded, 20),
    );
    const closed = dayBetween(random, `${String(record.year)}-02-05`, `${String(record.year)}-05-20`);
    found.forAll('deliver-service', addDays(closed, -3), { kind: 'social-treatment' }, workday(addDays(closed, -3)));
    found.act('close-case', closed, { reason: 'need-ended' });
    if (index % 2 === 0) {
      found.act('reopen-case', dayBetween(random, addDays(closed, 60), late), { reason: 'need-returned' });
      found.act('close-case', workday(addDays(late, 20)), { reason: 'no-contact' });
    }
  }
}

/** Referrals nobody has opened: they are counted as referrals only. */
export function neverOpened(record: DemoRecord, centre: Centre): void {
  for (let index = 0; index < 12; index += 1) {
    const worker = record.random.pick(centre.workers);
    const on = dayBetween(record.random, `${String(record.year)}-03-01`, `${String(record.year)}-12-12`);
    const person = record.person(worker, workday(on), { sex: 'female', born: bornBetween(record.random, 1950, 2001) });
    refer(record, worker, on, { for: [person], channel: 'self', urgency: 'normal' });
  }
}
