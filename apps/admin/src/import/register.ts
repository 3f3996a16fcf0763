/** What is wrong with one place of a register; never what stands there. */
export interface RegisterProblem {
  /** Which line, counted from 0 as the register gives them. */
  readonly at: number;
  /** The field, as in "basis.on"; empty = the whole line. */
  readonly field: string;
  /** A stable code. */
  readonly code: string;
  /** What to do, in English, where the rule has a sentence. */
  readonly sentence?: string;
}

/** A line as it stands in the register: its content, or the code of why it has none and whatever it lets see of itself. */
export type Written =
  | { readonly at: number; readonly value: unknown; readonly broken?: undefined }
  | { readonly at: number; readonly broken: string; readonly value: Readonly<Record<string, string>> };

/** What is wrong with one field of a line. */
export interface CellProblem {
  readonly field: string;
  readonly code: string;
}

/** A file of past actions, read as a stream and again line by line: nothing of it is kept in memory that could be read again. */
export interface Register {
  /** Every line in order. Throws an Error with one sentence when the file as a whole cannot be read. */
  read(): AsyncGenerator<Written>;
  /** The content of a line read before. Throws when the file was changed meanwhile. */
  again(at: number): unknown;
  /** Where a field of a line stands, in the words of the file: `line 17: for`, `row 5, column closed`. */
  where(at: number, field: string): string;
  /** Throws an Error with one sentence when the file was changed since it was opened. */
  mustBeUnchanged(): void;
  close(): void;
}
