import type { Query } from '#sql';

/** One step forward of a database; it runs in a transaction of its own and never back. */
export interface Migration {
  /** A name and 13 digits, by which all are ordered. */
  readonly name: string;
  /** Processes of the version before this migration cannot go on beside it: they write rows of another shape. */
  readonly stopsOlder?: boolean;
  up(runner: Query): Promise<void>;
}

export type Migrations = readonly (new () => Migration)[];

/** The migrations in the order in which they run. */
export const inOrder = (migrations: Migrations): Migration[] =>
  migrations.map((each) => new each()).sort((a, b) => timestampOf(a) - timestampOf(b));

export const timestampOf = ({ name }: Pick<Migration, 'name'>): number => Number(name.slice(-13));
