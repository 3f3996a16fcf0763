import type { FoundPerson, Names } from '../api/shapes';

let known: Names = {};

/** Keeps one name. */
export function rememberName(person: string, name: string): void {
  known = { ...known, [person]: name };
}

/** Keeps the names of those found in this window, so that the next form can show them; never stored, never in an address. */
export function rememberNames(found: readonly FoundPerson[]): void {
  known = { ...known, ...Object.fromEntries(found.map((each) => [each.person, each.name])) };
}

export const knownNames = (): Names => known;
