/** What is known of a frozen system: `frozen.json` of its folder. */
export interface FrozenRelease {
  /** An open case with a visit, a correction and a stay. */
  readonly case: string;
  /** The last position its figures were read at. */
  readonly position: string;
  /** Counted figures of 2024 by the plan's rows. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** A sealed text of the case. */
  readonly note: string;
}
