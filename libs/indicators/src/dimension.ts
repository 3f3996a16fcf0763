import type { IndicatorRow } from './indicator';
import { unitOf } from './count-query-rules';

/** What a figure can be broken down by: of the person at the period's end, or of the entry that counts. */
const personDimensions = ['sex', 'ageGroup', 'ethnicity', 'residence', 'settlementType', 'disability'] as const;
const entryDimensions = ['category', 'kind', 'providerKind', 'office'] as const;
export const dimensions = [...personDimensions, ...entryDimensions] as const;

export type Dimension = (typeof dimensions)[number];

export const findDimension = (name: string): Dimension | undefined => dimensions.find((each) => each === name);

/**
 * Whether a row's groups of a dimension add up to its total. Persons have one value of each attribute; an entry or a
 * family has those of all its persons, and one person is served under several categories: such groups may overlap.
 */
export const addsUp = (row: IndicatorRow, dimension: Dimension): boolean =>
  unitOf(row) === 'person' && personDimensions.some((each) => each === dimension);
