/** Injection tokens of what actions are performed with. */
export const EVENT_STORE = Symbol('EventStore of the log');
export const VAULT = Symbol('Vault of sealed values');
export const CLOCK = Symbol('() => Date');
export const ID_SECRET = Symbol('server secret ids are derived from');

export type Clock = () => Date;
/** The offices that hold a case of each person, or a case that names each household, now; nobody's are absent. */
export const KEEPERS = Symbol('Keepers of persons and households');
export interface Keepers {
  ofPersons(ids: readonly string[]): Promise<Map<string, string[]>>;
  ofHouseholds(ids: readonly string[]): Promise<Map<string, string[]>>;
}
