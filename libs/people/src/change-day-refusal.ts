import { attributesOn, birthKnown, type Refusal } from '#casework';
import type { PersonAround } from './person';
import { beforeBirth, dayInFuture } from './person-refusals';

/** Nothing about a person changes in the future or before its birth. */
export function changeDayRefusal(day: string, field: 'on' | 'from', around: PersonAround): Refusal | undefined {
  if (day > around.today) return dayInFuture(field);
  const born = birthKnown(attributesOn(around.segments, day));
  return born && day < born.earliest ? beforeBirth(field) : undefined;
}
