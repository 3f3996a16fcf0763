import type { AttributeSegment, Reference } from '#casework';

/** What names a person; each value is sealed on its own. */
export const identityFields = [
  'firstName',
  'lastName',
  'otherNames',
  'personalNumber',
  'birthDate',
  'address',
  'phone',
  'settlement',
] as const;
export type IdentityField = (typeof identityFields)[number];
export type Identity = Readonly<Partial<Record<IdentityField, Reference>>>;

/** One entry of a person (registered, or changed from a day) with the corrections made to it. */
export interface PersonEntry {
  readonly id: string;
  /** Null: as registered, holds from ever. */
  readonly from: string | null;
  readonly identity: Identity;
  /** Sealed attributes as recorded, then those of each correction, in order of recording; a later one wins. */
  readonly attributes: readonly Reference[];
}

/** A person folded from its stream; without any entry it is not registered. */
export interface PersonState {
  /** The office that registered the person. */
  readonly office: string;
  readonly entries: readonly PersonEntry[];
}

export const noPerson: PersonState = { office: '', entries: [] };

/** What surrounds a person when an action is judged. */
export interface PersonAround {
  /** The local day, Europe/Belgrade. */
  readonly today: string;
  /** The person's opened attributes as known now; empty before registration. */
  readonly segments: readonly AttributeSegment[];
}

/** The entries in the order in which they hold: as registered first, then by day, then as recorded. */
export function entriesInOrder(state: PersonState): PersonEntry[] {
  const from = (entry: PersonEntry): string => entry.from ?? '';
  return state.entries.toSorted((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0));
}

/** The identity as it stands after every change and correction; references, never values. */
export function identityNow(state: PersonState): Identity {
  return Object.assign({}, ...entriesInOrder(state).map((entry) => entry.identity)) as Identity;
}

/** All references a field ever had that was not corrected away, so that a person is found under an earlier surname. */
export function everHeld(state: PersonState, field: IdentityField): Reference[] {
  return state.entries.flatMap((entry) => entry.identity[field] ?? []);
}

/** The identity values an input gives, without the rest of it. */
export function identityOf(input: Identity): Identity {
  const given: { -readonly [K in keyof Identity]: Identity[K] } = {};
  for (const field of identityFields) if (input[field]) given[field] = input[field];
  return given;
}
