import { categories } from './categories';
import type { Category } from './category';

const byCode: ReadonlyMap<string, Category> = new Map(categories.codes.map((one) => [one.code, one]));

/** The category with this code, or undefined. */
export function findCategory(code: string): Category | undefined {
  return byCode.get(code);
}

/** A restricted category takes the case off the intake desk for all but team, supervisor and director. */
export function isRestricted(code: string): boolean {
  return byCode.get(code)?.restricted ?? false;
}

/** Codes of the restricted categories (policy data). */
export const restrictedCategories: readonly string[] = categories.codes
  .filter((one) => one.restricted)
  .map((one) => one.code);
