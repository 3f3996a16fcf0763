/** Injection tokens of what actions are performed with. */
export const EVENT_STORE = Symbol('EventStore of the log');
export const VAULT = Symbol('Vault of sealed values');
export const CLOCK = Symbol('() => Date');
export const ID_SECRET = Symbol('server secret ids are derived from');

export type Clock = () => Date;
/** Whether a household of this id was kept by an earlier case of the office. */
export const HOUSEHOLDS = Symbol('KnownHousehold');
export type KnownHousehold = (id: string, office: string) => Promise<boolean>;
