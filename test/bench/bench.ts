/** `quick` is for every day and a few minutes; `full` takes the sizes of the country. */
export type Preset = 'quick' | 'full';

/** One measured number, as the table and the JSON file show it. */
export interface Figure {
  /** Its name in the JSON file, for ever: `appendRatio64`. */
  readonly key: string;
  /** What it is, in a few words. */
  readonly title: string;
  readonly value: number;
  /** `ms`, `/s`, `×`, `MB`, `events/s` … */
  readonly unit: string;
  /** What it must reach; absent for figures that only explain. */
  readonly bar?: { readonly atLeast: number } | { readonly atMost: number };
}

/** Measures one thing and checks in the same run that the answers were right (throws when not); `say` shows progress. */
export type Bench = (preset: Preset, say: (line: string) => void) => Promise<Figure[]>;
