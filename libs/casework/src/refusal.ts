/** Albanian, Serbian, English: equal by law; English for donors. */
export const languages = ['sq', 'sr', 'en'] as const;
export type Language = (typeof languages)[number];
export type Wording = Readonly<Record<Language, string>>;

/** Why an action is not possible now, in a sentence the worker can act on. A value, never thrown. */
export interface Refusal {
  readonly refused: string;
  readonly words: Wording;
  /** The field of the input the refusal is about. */
  readonly field?: string;
  /** The entry of the case that stands against it. */
  readonly entry?: string;
}

/** Declares a refusal: a stable code and its sentence, which says what to do. */
export function refusal(code: string, words: Wording, field?: string): Refusal {
  return { refused: code, words, field };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
