import { foldName, isNearName } from '#people';
import { birthFits } from './birth-fits';
import type { Nearness } from './find-named';

/** Why somebody may be the one who is about to be registered, surest first. */
export const likenesses = ['personal-number', 'name-and-birth', 'name', 'similar-name'] as const;
export type Likeness = (typeof likenesses)[number];

/** The one about to be registered, as far as the form says. */
export interface Asked {
  readonly firstName?: string;
  readonly birth?: string;
  readonly sex?: string;
}

/** Somebody registered; `nearness` undefined: found by the personal number. */
export interface Candidate {
  readonly name: string;
  readonly birth: string;
  readonly sex: string;
  readonly nearness: Nearness | undefined;
}

/** Estimated births are wrong by a year or two. */
const yearsOff = 2;

/** Why a candidate may be the same person; undefined when sex, first name or birth say otherwise. */
export function likeness(asked: Asked, { name, birth, sex, nearness }: Candidate): Likeness | undefined {
  if (nearness === undefined) return 'personal-number';
  if (isKnown(asked.sex) && isKnown(sex) && asked.sex !== sex) return undefined;
  const sameName = nearness === 'same' || nearness === 'all-words';
  // A sister shares a double surname, a brother one with a letter less: the first name tells them apart.
  if (!sameName && !isNearName(foldName(asked.firstName ?? ''), foldName(name))) return undefined;
  if (!birthFits(asked.birth, birth))
    return sameName && yearsApart(asked.birth, birth) <= yearsOff ? 'name' : undefined;
  if (!sameName) return 'similar-name';
  return isKnown(asked.birth) && isKnown(birth) ? 'name-and-birth' : 'name';
}

const isKnown = (value: string | undefined): value is string => value !== undefined && value !== 'unknown';

const yearsApart = (one = '', other: string): number => Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
