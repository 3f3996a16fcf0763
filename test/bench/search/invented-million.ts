import { randomBytes } from 'node:crypto';
import { nameKeys } from '#people';

/** Somebody invented, as the table of names keeps a person. */
export interface Invented {
  readonly first: string;
  readonly last: string;
  readonly birth: string;
  readonly office: string;
}

/** Always the same numbers, from 0 up to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const list = (words: string): string[] => words.split(' ');
const albanian = {
  starts: list(
    'Ar Be Bler Çel Dri Elm Fat Gëz Gjer Il Jet Kush Lul Mim Nex Qem Rrez Shpe Teut Thëll Val Xhev Yll Zhan',
  ),
  middles: list('ba do fi gje li më na ri sha te xhi'),
  ends: list('ta n m sa r ndi k l je sh rim të'),
  surnames: list('aj iqi oli eshti uku anaj endari ishta ollari umi ari oxha'),
};
const serbian = {
  starts: list('Дра Мил Жив Ђор Сне Љуб Неб Вук Рад Бош Јел Зор'),
  middles: list('ва го ди ја ко ле ми ни ра сла'),
  ends: list('на н ш ца р ко ка'),
  surnames: list('овић евић ић чић ачки инац'),
};

function words(roots: typeof albanian, ends: readonly string[], most: number, roll: () => number): string[] {
  const one = (from: readonly string[]): string => from[Math.floor(roll() * from.length)] ?? '';
  const found = new Set<string>();
  while (found.size < most)
    found.add(one(roots.starts) + one(roots.middles) + (roll() < 0.4 ? one(roots.middles) : '') + one(ends));
  return [...found];
}

/** The first of a list far more often than the last: some names are borne by one or two in a hundred. */
function skewed(names: readonly string[], flat: number): (roll: number) => string {
  const weights = names.map((_, rank) => 1 / (rank + flat));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let below = 0;
  const bounds = weights.map((weight) => (below += weight / sum));
  return (roll) => {
    let [low, high] = [0, bounds.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 1) < roll) low = middle + 1;
      else high = middle;
    }
    return names[low] ?? '';
  };
}

export const largest = 'bench-largest';
export const median = 'bench-18';

/** Persons of 35 offices: one with 150,000, the others with 25,000 in the middle. */
export function* inventedPersons(howMany: number): Generator<Invented> {
  const roll = dice(7);
  const firsts = [albanian, serbian].map((roots) => skewed(words(roots, roots.ends, 420, roll), 12));
  const lasts = [albanian, serbian].map((roots) => skewed(words(roots, roots.surnames, 700, roll), 12));
  for (let index = 0; index < howMany; index += 1) {
    const tongue = roll() < 0.88 ? 0 : 1;
    const first = firsts[tongue]?.(roll()) ?? '';
    const last = lasts[tongue]?.(roll()) ?? '';
    const second = roll();
    const year = 1930 + Math.floor(roll() * 94);
    const place = roll();
    yield {
      first: second < 0.04 ? `${first} ${firsts[tongue]?.(roll()) ?? ''}` : first,
      last: second > 0.94 ? `${last}-${lasts[tongue]?.(roll()) ?? ''}` : last,
      birth:
        roll() < 0.1
          ? ''
          : roll() < 0.3
            ? String(year)
            : `${year}-${String(1 + Math.floor(roll() * 12)).padStart(2, '0')}`,
      office: place < 0.15 ? largest : `bench-${1 + Math.floor(((place - 0.15) / 0.85) * 34)}`,
    };
  }
}

/** A line of COPY for read.person_search, with the keys the projector makes. */
export function copyLine({ first, last, birth, office }: Invented): string {
  const id = randomBytes(16).toString('hex');
  const { words, keys } = nameKeys([first, last], office);
  return `${[id, `{${words.join(',')}}`, keys, birth, first, last].join('\t')}\n`;
}
