import { categories, findCategory } from '#vocabulary';
import { impliesAge, type CountedFact, type IndicatorRow } from './indicator';

/** One way in which a fact can meet a row. `category` '' = whatever is held; null kind = any. */
export interface Accepted {
  readonly fact: 'service' | 'visit' | 'placement' | 'category' | 'referral' | 'need';
  readonly kind: string | null;
  readonly category: string;
  /** Holding this category implies the row's age, so that an unknown age passes. */
  readonly implied: boolean;
}

const plainFacts: Readonly<Record<CountedFact, readonly Accepted['fact'][]>> = {
  served: ['service', 'visit', 'placement'],
  service: ['service'],
  visit: ['visit'],
  careDay: ['placement'],
  category: ['category'],
  placement: ['placement'],
  referral: ['referral'],
  need: ['need'],
};

/** What is counted once: the person, the household of the case, the case (of a couple), or the entry. */
export function unitOf(row: IndicatorRow): 'person' | 'family' | 'case' | 'entry' {
  if (row.count === 'persons') return 'person';
  if (row.count === 'entries') return 'entry';
  // One divorce is one family, however the household splits.
  const couples = row.categories.length > 0 && row.categories.every((code) => findCategory(code)?.subject === 'couple');
  return couples ? 'case' : 'family';
}

/** The rule of a row's denominator: everything it does not restate is the row's own. undefined: the row is no ratio. */
export function overOf({ over, ...row }: IndicatorRow): IndicatorRow | undefined {
  if (over === undefined) return undefined;
  const rule: IndicatorRow = { ...row, ...over };
  // Units of two sorts cannot lie inside each other.
  if (unitOf(rule) !== unitOf(row)) throw new RangeError(`${row.code} divides one unit by another`);
  return rule;
}

/** A row spelt out as the facts it accepts. */
export function acceptedBy(row: IndicatorRow): Accepted[] {
  const facts = new Set(row.facts.flatMap((fact) => plainFacts[fact]));
  return [...facts].flatMap((fact) =>
    kindsOf(row, fact).flatMap((kind) => heldFor(row).map((held) => ({ fact, kind, ...held }))),
  );
}

function kindsOf(row: IndicatorRow, fact: Accepted['fact']): readonly (string | null)[] {
  if ((fact === 'service' || fact === 'need') && row.services) return row.services;
  if (fact === 'placement' && row.kind && !row.facts.some((each) => each === 'served' || each === 'careDay'))
    return [row.kind];
  // A spell of holding a category counts as the holding of that one.
  if (fact === 'category' && row.categories.length > 0) return row.categories;
  return [null];
}

function heldFor(row: IndicatorRow): { category: string; implied: boolean }[] {
  const { age } = row.who;
  if (row.categories.length > 0) {
    return row.categories.map((category) => ({ category, implied: age !== undefined && impliesAge(category, age) }));
  }
  const telling = age === undefined ? [] : categories.codes.filter(({ code }) => impliesAge(code, age));
  return [{ category: '', implied: false }, ...telling.map(({ code }) => ({ category: code, implied: true }))];
}
