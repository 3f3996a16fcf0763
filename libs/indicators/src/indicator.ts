import {
  findCategory,
  type CategoryCode,
  type CodeOf,
  type ethnicities,
  type placementKinds,
  type ServiceCode,
} from '#vocabulary';

/** What makes a person, family or entry count; `served` = service + visit + careDay ("receives social services"). */
export type CountedFact = 'served' | 'service' | 'visit' | 'careDay' | 'category' | 'placement' | 'referral' | 'need';

/** Doubtful readings of a row: what we had to decide, or what the printed numbers suggest. */
export type IndicatorFlag =
  | 'age'
  | 'choice'
  | 'copy'
  | 'header'
  | 'household'
  | 'kinds'
  | 'nested'
  | 'no-data'
  | 'overlap'
  | 'partial'
  | 'ratio'
  | 'register'
  | 'repeat'
  | 'reports'
  | 'scope'
  | 'small'
  | 'source'
  | 'stock'
  | 'twin'
  | 'unit';

export type AgeTest = '<18' | '>=18';

/** Tests of the person, made on the day of the fact; for spells on one of the days counted. */
export interface Who {
  readonly sex?: 'female';
  readonly age?: AgeTest;
  readonly ethnicity?: readonly CodeOf<typeof ethnicities>[];
}

/** The part of a row a denominator may restate. */
interface CountRule {
  /** Distinct persons, distinct families (households of the case; for couples, cases), or distinct entries. */
  readonly count: 'persons' | 'families' | 'entries';
  /** Any of them makes it count. */
  readonly facts: readonly CountedFact[];
  /** The kind of placement. */
  readonly kind?: CodeOf<typeof placementKinds>;
  /** Only these kinds of service; does not limit visits and care days. */
  readonly services?: readonly ServiceCode[];
  /** Held by the beneficiary on the day of the fact; none = no condition. */
  readonly categories: readonly CategoryCode[];
  /** Of the case on that day; any = open or post-monitoring, all = every phase. */
  readonly phase: 'any' | 'post-monitoring' | 'all';
  readonly who: Who;
  /** Given by the office itself; absent = by any provider, for a case of the office. */
  readonly givenBy?: 'own-office';
  /** At least once in the period, or on its last day. */
  readonly period: 'during' | 'atEnd';
}

/** One countable indicator as data. A published version is never edited; another rule is a new version. */
export interface IndicatorRow extends CountRule {
  /** `<plan>:<row>` */
  readonly code: `${string}:${string}`;
  readonly version: number;
  /** The denominator; inherits what it does not restate, the numerator is counted inside it. */
  readonly over?: Partial<CountRule>;
  readonly flags: readonly IndicatorFlag[];
}

/** The code of a plan's row as an indicator. */
export const indicatorCode = (plan: string, row: string): IndicatorRow['code'] => `${plan}:${row}`;

/** True where holding the category implies the age, so that an unknown age passes the test. */
export function impliesAge(category: CategoryCode, age: AgeTest): boolean {
  const found = findCategory(category);
  if (found === undefined || found.untestedAge) return false;
  return age === '<18' ? found.subject === 'child' : found.subject === 'adult' || found.subject === 'older-person';
}
