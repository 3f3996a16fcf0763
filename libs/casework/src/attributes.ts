import { birthOf } from './values';

/** What counting may ask of a person; each value may be `unknown`. Sealed in the log (class attributes). */
export interface Attributes {
  readonly sex: string;
  /** YYYY-MM, YYYY or unknown. */
  readonly birth: string;
  readonly estimated?: boolean;
  readonly ethnicity: string;
  /** Municipality of residence. */
  readonly residence: string;
  readonly settlementType: string;
  readonly disability: string;
}

/** Attributes valid on the days from `validFrom` (null: from ever) until the day before `validTo` (null: still). */
export interface AttributeSegment {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly values: Attributes;
}

/** The attributes of a person on a day; undefined when the person is not registered. */
export function attributesOn(segments: readonly AttributeSegment[], day: string): Attributes | undefined {
  return segments.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  )?.values;
}

/** First and last possible day of birth, where known. */
export const birthKnown = (attributes: Attributes | undefined): { earliest: string; latest: string } | undefined =>
  attributes && birthOf(attributes.birth);
