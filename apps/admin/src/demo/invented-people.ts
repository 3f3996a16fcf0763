import { albanianNames, namesByEthnicity } from './invented-names';
import type { Random } from './random';

/** Who lives in a municipality. */
export interface Community {
  readonly municipality: string;
  /** Where the few live who come from elsewhere. */
  readonly neighbour: string;
  /** The share of Albanians. */
  readonly albanian: number;
  /** Everybody else, drawn evenly. */
  readonly others: readonly string[];
}

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

/** Who is wanted. `born` is YYYY-MM or YYYY; the ethnicity is drawn where it is not given. */
export interface Wanted {
  readonly sex: 'female' | 'male';
  readonly born: string;
  readonly disability?: string;
  readonly ethnicity?: string;
  /** Of a family that is named. */
  readonly lastName?: string;
}

/** Somebody who does not exist. The full date of birth is known of half of them, the personal number of most. */
export function invent(
  random: Random,
  community: Community,
  { sex, born, disability, ethnicity, lastName }: Wanted,
): Invented {
  const drawn = random.chance(community.albanian) ? 'albanian' : random.pick(community.others);
  const group = ethnicity ?? drawn;
  const names = namesByEthnicity.get(group) ?? albanianNames;
  const withDate = born.length === 7 && random.chance(0.5);
  return {
    firstName: random.pick(names[sex]),
    lastName: lastName ?? random.pick(names.roots) + random.pick(names.ends),
    ...(withDate ? { birthDate: `${born}-${String(random.whole(1, 28)).padStart(2, '0')}` } : {}),
    ...(random.chance(0.7) ? { personalNumber: `00${String(random.whole(10_000_000, 99_999_999))}` } : {}),
    attributes: {
      sex,
      birth: born,
      ethnicity: group,
      residence: random.chance(0.95) ? community.municipality : community.neighbour,
      settlementType: random.pick(['urban', 'urban', 'rural', 'unknown']),
      disability: disability ?? 'unknown',
    },
  };
}

/** A month of birth between two years, both included. */
export const bornBetween = (random: Random, from: number, to: number): string =>
  `${String(random.whole(from, to))}-${String(random.whole(1, 12)).padStart(2, '0')}`;
