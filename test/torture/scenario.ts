import type { House, HouseOptions } from './house';
import type { KeptProgram } from './kept-program';
import type { Load } from './load';

/** What the command line says. */
export interface Setting {
  /** How many rounds of random kills. */
  readonly rounds: number;
  /** How many appends get in each other's way. */
  readonly attempts: number;
  /** Numbers from 0 to below 1, the same for the same seed. */
  readonly next: () => number;
  /** Shows progress. */
  readonly say: (line: string) => void;
}

/** A house under load that a scenario torments. */
export interface Tormented extends Setting {
  readonly house: House;
  readonly load: Load;
  /** The api and the projector that run; who starts another in its place notes it here. */
  readonly programs: { api: KeptProgram; projector: KeptProgram };
}

/** What a scenario has done, and what it has seen go wrong besides the judgement at the end. */
export interface Done {
  readonly rounds: number;
  readonly differing?: number;
  /** In a few words, what happened: shown under the table. */
  readonly saw: string;
}

/** One way to torment a house. */
export interface Scenario {
  readonly name: string;
  /** Caseworkers' programs that write all the time. */
  readonly writers: number;
  /** The house it needs; a text says why there can be none here. */
  readonly house?: () => HouseOptions | string;
  /** Throws when the system does not go on, or when what was to be shown did not happen. */
  readonly run: (tormented: Tormented) => Promise<Done>;
}
