import { addDays } from '#casework';
import { dayBetween, workday } from './calendar';
import { soon, type DemoRecord } from './demo-record';
import { begin, type Centre, type Open } from './begin-case';
import { bornBetween } from './invented-people';

const notes = [
  'Policia lajmëroi natën; biseda u zhvillua në zyrë.',
  'Kërkon këshillim dhe ndihmë juridike.',
  'Ka përkrahje nga familja e prindërve.',
  'Paraqitja e dytë brenda vitit.',
];
const kinds = ['counselling-session', 'women-violence-services', 'legal-advice', 'psychosocial-support'] as const;

/** Nights in the shelter planned so far, so that a place stays free. */
class Beds {
  private readonly stays: { from: string; to: string }[] = [];

  constructor(private readonly most: number) {}

  take(from: string, to: string, persons: number): boolean {
    const overlapping = this.stays.filter((stay) => stay.from <= to && stay.to >= from).length;
    if (overlapping + persons > this.most) return false;
    for (let each = 0; each < persons; each += 1) this.stays.push({ from, to });
    return true;
  }
}

/** Women who survived violence; some spend weeks in the shelter with their children, some change category. */
export function womenAfterViolence(record: DemoRecord, centre: Centre, total: number): Open[] {
  const { random } = record;
  const y = String(record.year);
  const beds = new Beds(centre.shelterPlaces - 2);
  return Array.from({ length: total }, (_, index) => {
    const worker = random.pick(centre.workers);
    const referred = dayBetween(
      random,
      index % 10 === 0 ? `${String(record.year - 1)}-06-01` : `${y}-01-05`,
      index % 10 === 0 ? `${String(record.year - 1)}-12-15` : `${y}-11-29`,
    );
    const recorded = workday(referred);
    const woman = record.person(worker, recorded, { sex: 'female', born: bornBetween(random, 1958, 2004) });
    const withChildren = index % 24 === 5;
    const came = withChildren
      ? [
          record.person(worker, recorded, {
            sex: random.pick(['female', 'male']),
            born: bornBetween(random, 2012, 2021),
          }),
        ]
      : [];
    const category =
      index % 5 === 1
        ? 'women-violence-victims'
        : index % 26 === 3
          ? 'gender-based-violence-survivors'
          : index % 78 === 9
            ? 'sexual-crime-victims'
            : 'domestic-violence-survivors';
    const opened = begin(record, centre, worker, [woman, ...came], {
      category,
      categoryFor: [woman],
      channel: random.chance(0.7) ? 'police' : random.pick(['self', 'victim-advocate', 'health', 'hotline']),
      urgency: 'urgent',
      referred,
      note: random.chance(0.3) ? random.pick(notes) : undefined,
    });
    const assessed = { for: [woman], kind: 'risk', withPerson: true, risk: random.pick(['medium', 'high', 'high']) };
    const first = soon(random, addDays(referred, 3), 4);
    opened.act('assess-needs', first, assessed);
    // Whoever came the year before is served in the year itself too.
    if (first < `${y}-01-01`)
      opened.act('assess-needs', dayBetween(random, `${y}-01-09`, `${y}-02-20`), { ...assessed, kind: 'review' });
    if (index % 11 === 5) {
      const from = soon(random, addDays(referred, 5), 3);
      const to = workday(addDays(from, random.whole(6, 50)));
      if (from >= `${y}-01-01` && to < `${y}-12-18` && beds.take(from, to, 1 + came.length)) {
        const basis = { kind: 'own-consent', on: from };
        opened.act('admit-to-shelter', from, {
          shelter: centre.shelter,
          for: [woman, ...came],
          reason: 'domestic-violence',
          basis,
        });
        opened.act('deliver-service', soon(random, from, 5), {
          for: [woman],
          kind: 'psychosocial-support',
          provider: centre.shelter,
        });
        opened.act('end-placement', to, {
          for: [woman, ...came],
          reason: random.pick(['returned-home', 'safe-housing-found', 'own-wish']),
        });
      }
    }
    if (index % 3 === 0) {
      const on = dayBetween(
        random,
        referred < `${y}-01-01` ? `${y}-01-15` : addDays(referred, 10),
        referred < `${y}-01-01` ? `${y}-03-29` : addDays(referred, 25),
      );
      opened.act(
        'deliver-service',
        on > `${y}-12-20` ? `${y}-12-20` : on,
        { for: [woman], kind: random.pick(kinds) },
        workday(addDays(on, index % 33 === 0 ? 30 : 0)),
      );
    }
    return { case: opened, from: referred < `${y}-01-01` ? `${y}-02-01` : addDays(referred, 15), until: `${y}-12-20` };
  });
}
