import { birthOf, type FieldProblem } from '#casework';
import { settlements } from '#vocabulary';
import type { PersonState } from './person';

/** The clear values of a person's input, before they are sealed. */
export interface ClearPerson {
  personalNumber?: string;
  birthDate?: string;
  settlement?: string;
  attributes?: { birth?: string; residence?: string };
}

/** Rules between the fields of a person: number of ten digits, birth day within the birth, settlement within the municipality. */
export function identityProblems(input: ClearPerson): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { personalNumber, birthDate, settlement, attributes } = input;
  if (personalNumber !== undefined && personalNumber.length !== 10) {
    problems.push({ field: 'personalNumber', code: 'NOT_TEN_DIGITS' });
  }
  const birth = attributes?.birth;
  if (birthDate !== undefined && (birth === undefined || !birthOf(birth) || !birthDate.startsWith(birth))) {
    problems.push({ field: 'attributes.birth', code: birth === undefined ? 'REQUIRED' : 'BIRTH_DISAGREES' });
  }
  const place = settlements.codes.find(({ code }) => code === settlement);
  const residence = attributes?.residence ?? 'unknown';
  if (place && residence !== 'unknown' && place.municipality !== residence) {
    problems.push({ field: 'settlement', code: 'NOT_IN_MUNICIPALITY' });
  }
  return problems;
}

/** A birth after today; asked with the clear values, since what is sealed no rule can see. */
export function birthInFuture(input: ClearPerson, today: string): FieldProblem[] {
  const born = birthOf(input.attributes?.birth);
  if (input.birthDate !== undefined && input.birthDate > today) return [{ field: 'birthDate', code: 'DAY_IN_FUTURE' }];
  return born && born.earliest > today ? [{ field: 'attributes.birth', code: 'DAY_IN_FUTURE' }] : [];
}

/** A birth given with the correction of a change: it cannot be another one from a day on, only wrong from ever. */
export function birthOfChange(input: ClearPerson & { entry?: string }, { entries }: PersonState): FieldProblem[] {
  const ofChange = entries.some(({ id, from }) => id === input.entry && from !== null);
  return ofChange && input.attributes?.birth !== undefined
    ? [{ field: 'attributes.birth', code: 'ONLY_AS_REGISTERED' }]
    : [];
}

/** An input that says nothing would store an empty entry. */
export function nothingGiven(input: object, besides: readonly string[]): FieldProblem[] {
  const given = Object.entries<unknown>(input as Record<string, unknown>).filter(([name]) => !besides.includes(name));
  const says = given.some(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0);
  return says ? [] : [{ field: 'attributes', code: 'NOTHING_GIVEN' }];
}
