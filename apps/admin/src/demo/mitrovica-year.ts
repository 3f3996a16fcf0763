import { addDays } from '#casework';
import { planIndicators, type PlanDocument } from '#indicators';
import { dayBetween, workday } from './calendar';
import { soon, type DemoYear } from './demo-year';
import { adults, begin, childrenSince, comingOfAge, couples, placedChildren, type Centre, type Open } from './groups';
import { bornBetween, invent } from './invented-people';
import { womenAfterViolence } from './violence';

/** The printed actual of a row in a year, as transcribed: another reading changes the plan's file alone. */
export function printed(plan: PlanDocument, row: string, year: number): number {
  const cell = planIndicators(plan).find(({ indicator }) => indicator.code === row)?.indicator.actuals[year];
  if (cell?.value === undefined) throw new Error(`the plan prints no actual of ${row} for ${String(year)}`);
  return cell.value;
}

/** Plans a year of the centre whose counted figures equal the printed ones. */
export function planMitrovicaYear(year: DemoYear, centre: Centre, plan: PlanDocument): void {
  const of = (row: string): number => printed(plan, row, year.year);
  const reached = 2;
  const opens: Open[] = [
    ...childrenSince(year, centre, {
      category: 'children-with-disabilities',
      total: of('1.1.a') - reached,
      monitored: of('1.3.a'),
      kinds: ['counselling-session', 'rehabilitation', 'family-empowerment', 'special-education-aid'],
      born: [2010, 2021],
      disability: 'intellectual',
    }),
    ...childrenSince(year, centre, {
      category: 'children-in-conflict-with-law',
      total: of('1.1.b'),
      monitored: of('1.3.b'),
      kinds: ['resocialisation', 'counselling-session'],
      born: [2008, 2010],
    }),
    ...childrenSince(year, centre, {
      category: 'children-with-antisocial-behaviour',
      total: of('1.1.e'),
      monitored: of('1.3.e'),
      kinds: ['counselling-session'],
      born: [2009, 2013],
    }),
    ...childrenSince(year, centre, {
      category: 'children-in-street-situation',
      total: of('1.1.f'),
      monitored: of('1.3.f'),
      kinds: ['social-treatment'],
      born: [2010, 2015],
    }),
    ...adults(year, centre, {
      category: 'older-persons-without-family-care',
      total: of('1.2.a'),
      kinds: ['home-services'],
      born: [1936, 1955],
    }),
    ...adults(year, centre, {
      category: 'older-persons-with-special-needs',
      total: of('1.2.b'),
      kinds: ['home-services'],
      born: [1938, 1955],
    }),
    ...womenAfterViolence(year, centre, of('4.2.a')),
    ...adults(year, centre, {
      category: 'women-trafficking-victims',
      total: of('4.2.b'),
      kinds: ['women-trafficking-services'],
      born: [1992, 2003],
      sex: 'female',
      channel: 'police',
    }),
    ...couples(year, centre, of('4.2.d')),
    ...adults(year, centre, {
      category: 'persons-attempting-suicide',
      total: of('4.2.e'),
      kinds: ['suicide-attempt-services'],
      born: [1970, 2002],
      channel: 'health',
    }),
    ...adults(year, centre, {
      category: 'persons-under-international-protection',
      total: of('4.2.f'),
      kinds: ['international-protection-services'],
      born: [1985, 1999],
    }),
    ...adults(year, centre, {
      category: 'persons-returned-from-war-zones',
      total: of('4.2.g'),
      kinds: ['reintegration-returnees'],
      born: [2012, 2018],
      channel: 'ministry',
    }),
    ...adults(year, centre, {
      category: 'maltreated-children',
      total: of('4.3.b'),
      kinds: ['protection-from-abuse'],
      born: [2012, 2018],
      channel: 'school',
    }),
    ...placedChildren(year, centre, of('4.3.e'), of('4.3.f')),
  ];
  comingOfAge(
    year,
    centre,
    'children-with-disabilities',
    [`${String(year.year - 18)}-03`, `${String(year.year - 18)}-05`],
    'counselling-session',
  );
  mistakesAndMoves(year, centre, opens);
  neverOpened(year, centre);
  visits(year, opens, of('2.3.b'));
  services(year, opens, of('2.3.a'));
}

/** What goes wrong in any office: recorded twice, a wrong day, a wrong code, a case that had to be reopened. */
function mistakesAndMoves(year: DemoYear, centre: Centre, opens: readonly Open[]): void {
  const { random } = year;
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
  const late = `${String(year.year)}-12-18`;
  for (let index = 0; index < 6; index += 1) {
    // Taken for a suicide attempt at first; the figures of that night were right only after the correction.
    const worker = random.pick(centre.workers);
    const referred = dayBetween(random, `${String(year.year - 1)}-02-01`, `${String(year.year - 1)}-10-30`);
    const person = year.person(worker, referred, invent(random, 'male', bornBetween(random, 1965, 1999)));
    const found = begin(year, centre, worker, [person], { category: 'other-clients', channel: 'health', referred });
    const wrong = found.forAll('assign-category', soon(random, addDays(referred, 6)), {
      category: 'persons-attempting-suicide',
    });
    found.correct(
      wrong,
      { category: 'persons-with-mental-health-problems' },
      'wrong-code',
      addDays(wrong.recorded, 20),
    );
    const closed = dayBetween(random, `${String(year.year)}-02-05`, `${String(year.year)}-05-20`);
    found.forAll('deliver-service', addDays(closed, -3), { kind: 'social-treatment' }, workday(addDays(closed, -3)));
    found.act('close-case', closed, { reason: 'need-ended' });
    if (index % 2 === 0) {
      found.act('reopen-case', dayBetween(random, addDays(closed, 60), late), { reason: 'need-returned' });
      found.act('close-case', workday(addDays(late, 20)), { reason: 'no-contact' });
    }
  }
}

/** Referrals nobody has opened: they are counted as referrals only. */
function neverOpened(year: DemoYear, centre: Centre): void {
  for (let index = 0; index < 12; index += 1) {
    const worker = year.random.pick(centre.workers);
    const on = dayBetween(year.random, `${String(year.year)}-03-01`, `${String(year.year)}-12-12`);
    const person = year.person(
      worker,
      workday(on),
      invent(year.random, 'female', bornBetween(year.random, 1950, 2001)),
    );
    year.refer(worker, on, { for: [person], channel: 'self', urgency: 'normal' });
  }
}

function visits(year: DemoYear, opens: readonly Open[], wanted: number): void {
  for (let index = 0; year.tally.visits < wanted; index += 1) {
    const { case: found, from, until } = opens[opens.length - 1 - ((index * 7) % 60)] ?? { from: '', until: '' };
    if (!found || from >= until) continue;
    found.forAll('record-visit', dayBetween(year.random, from, until), {
      kind: year.random.pick(['home', 'monitoring']),
      held: true,
      announced: year.random.chance(0.8),
    });
  }
}

/** Counselling until the year's own services are as many as printed. */
function services(year: DemoYear, opens: readonly Open[], wanted: number): void {
  const able = opens.filter(({ from, until }) => from < until);
  if (year.tally.services > wanted)
    throw new Error(`planned ${String(year.tally.services)} services, but ${String(wanted)} are printed`);
  for (let index = 0; year.tally.services < wanted; index += 1) {
    const { case: found, from, until } = able[(index * 13) % able.length] ?? { from: '', until: '' };
    if (found) found.forAll('deliver-service', dayBetween(year.random, from, until), { kind: 'counselling-session' });
  }
}
