import type { Role } from '#casework';
import type { PlanDocument } from '#indicators';
import type { Centre } from './begin-case';
import type { DemoRecord, Worker } from './demo-record';
import type { Community } from './invented-people';

/** What the plan's table is to show of a row for a year, or for the whole period: persons, families or entries. */
export interface WantedFigure {
  readonly counted: number;
  /** The denominator of a ratio. */
  readonly over?: number;
}

/** By the row's code. */
export type WantedFigures = Readonly<Record<string, WantedFigure>>;

/** What the directorate reports by hand for a year of a row that is not counted from cases. */
export interface DemoReport {
  readonly on: string;
  readonly row: string;
  readonly year: number;
  readonly value?: number;
  /** In words, which are sealed. */
  readonly evidence?: string;
}

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string;
  /** Of a partner: the name of the provider it speaks for; its office is none. */
  readonly provider?: string;
}

/** A provider the centre works with; licences are of 2020 or later. */
export interface DemoProvider {
  readonly kind: string;
  readonly name: string;
  readonly places: number;
  /** First and last day of its licences; none = never licensed. */
  readonly licences: readonly { readonly from: string; readonly to: string }[];
}

/** Everybody a centre's story is told with. */
export interface Cast {
  readonly centre: Centre;
  readonly supervisor: Worker;
  readonly director: Worker;
  readonly analyst: Worker;
  /** The benefits officer and the partner, where the centre has one. */
  readonly benefits?: Worker;
  readonly partner?: Worker;
  /** Ids by name. */
  readonly providers: ReadonlyMap<string, string>;
}

/** A centre of the demo as data; `tell` plans what it records. */
export interface DemoCentre {
  /** As in its user names: caseworker@<name>. */
  readonly name: string;
  readonly office: string;
  readonly directorate: string;
  readonly community: Community;
  readonly accounts: readonly DemoAccount[];
  readonly providers: readonly DemoProvider[];
  /** The day its providers are registered: before all else. */
  readonly began: string;
  readonly seed: number;
  /** The code of its plan, the day it was adopted where it names none, and the day that is recorded. */
  readonly plan: string;
  readonly adopted: string;
  readonly recorded: string;
  /** The year planned in full. */
  readonly year: number;
  /** What its table is to show, by year, and under `whole` for the plan's whole period. */
  wanted(plan: PlanDocument): Readonly<Record<string, WantedFigures>>;
  reported(plan: PlanDocument): readonly DemoReport[];
  tell(record: DemoRecord, cast: Cast, plan: PlanDocument): void;
}
