import type { Random } from './random';

const first = {
  female: [
    'Arta',
    'Blerta',
    'Drita',
    'Elira',
    'Fatime',
    'Gresa',
    'Hana',
    'Jeta',
    'Lule',
    'Mimoza',
    'Nora',
    'Shpresa',
    'Teuta',
    'Valbona',
    'Zana',
  ],
  male: [
    'Agim',
    'Besnik',
    'Driton',
    'Endrit',
    'Flamur',
    'Genc',
    'Ilir',
    'Kushtrim',
    'Luan',
    'Naim',
    'Petrit',
    'Rinor',
    'Shkelzen',
    'Valon',
    'Yll',
  ],
} as const;
const serbFirst = {
  female: ['Jelena', 'Milica', 'Snežana', 'Ćerana'],
  male: ['Đorđe', 'Miloš', 'Nenad', 'Žarko'],
} as const;
// Put together from words of the landscape: surnames nobody bears.
const roots = [
  'Gurëk',
  'Lism',
  'Kodrin',
  'Bjeshk',
  'Drinv',
  'Lugm',
  'Pishv',
  'Shkëmbl',
  'Arëz',
  'Vreshtm',
  'Livadh',
  'Zallm',
  'Krojv',
  'Mjegull',
];
const ends = ['anori', 'ultaj', 'endari', 'orishta', 'inajri', 'elçari', 'ushtari', 'ëndevi', 'okrenaj', 'amiraj'];
const serbRoots = ['Brezolug', 'Jasenodol', 'Vrbomost', 'Kamenogaj'];
const serbEnds = ['ački', 'ovljev', 'inčanin'];

export interface Invented {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate?: string;
  readonly personalNumber?: string;
  readonly attributes: {
    readonly sex: 'female' | 'male';
    readonly birth: string;
    readonly ethnicity: string;
    readonly residence: string;
    readonly settlementType: string;
    readonly disability: string;
  };
}

/** Somebody who does not exist. `born` is YYYY-MM or YYYY; the full date is known of half of them. */
export function invent(random: Random, sex: 'female' | 'male', born: string, disability = 'unknown'): Invented {
  const ethnicity = random.chance(0.94)
    ? 'albanian'
    : random.pick(['serb', 'roma', 'ashkali', 'turkish', 'bosniak', 'unknown']);
  const serb = ethnicity === 'serb';
  const withDate = born.length === 7 && random.chance(0.5);
  return {
    firstName: random.pick(serb ? serbFirst[sex] : first[sex]),
    lastName: serb ? random.pick(serbRoots) + random.pick(serbEnds) : random.pick(roots) + random.pick(ends),
    ...(withDate ? { birthDate: `${born}-${String(random.whole(1, 28)).padStart(2, '0')}` } : {}),
    ...(random.chance(0.7) ? { personalNumber: `00${String(random.whole(10_000_000, 99_999_999))}` } : {}),
    attributes: {
      sex,
      birth: born,
      ethnicity,
      residence: random.chance(0.95) ? 'mitrovica-jugore' : 'vushtrri',
      settlementType: random.pick(['urban', 'urban', 'rural', 'unknown']),
      disability,
    },
  };
}

/** A month of birth between two years, both included. */
export const bornBetween = (random: Random, from: number, to: number): string =>
  `${String(random.whole(from, to))}-${String(random.whole(1, 12)).padStart(2, '0')}`;
