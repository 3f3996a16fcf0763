import type { Entry, HistoryEvent } from './history-event';
import type { InputClass } from './fields';
import type { Language, Refusal } from './refusal';

/** Text that goes to the vault. A branded string: no rule can read it, it reaches `check` and `evolve` as a reference. */
export type Secret<T = string> = T & { readonly __secret?: never };
/** A reference to a sealed value: the event never holds the value itself. */
export interface Reference {
  readonly sealed: string;
  readonly digest: string;
}

export const subjects = ['case', 'person', 'provider', 'household', 'plan', 'account'] as const;
export type Subject = (typeof subjects)[number];

export const roles = [
  'caseworker',
  'team-member',
  'benefits-officer',
  'supervisor',
  'director',
  'custody-body',
  'database-officer',
  'partner',
  'analyst',
  'oversight',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export interface ActionWords<Input> {
  readonly title: string;
  /** The timeline's sentence; `{field}` stands for a field's value in words. */
  readonly sentence: string;
  readonly fields: Readonly<Record<Extract<keyof Omit<Input, 'problems'>, string>, string>>;
}
export type Words<Input> = Readonly<Record<Language, ActionWords<Input>>>;

/** One thing somebody does, on one stream: its input is stored as exactly one event. */
export interface Action<Input extends object = object, State = unknown, Around = unknown> {
  readonly subject: Subject;
  readonly name: string;
  readonly event: string;
  readonly schema: number;
  readonly input: InputClass<Input>;
  /** The first event of its stream. */
  readonly opens?: boolean;
  readonly by: readonly Role[];
  readonly words: Words<Input>;
  check?(state: State, input: Stored<Input>, around: Around): Refusal | undefined;
  evolve(state: State, entry: Entry<Stored<Input>>): State;
}

type Definition<Input extends object, State, Around> = Omit<Action<Input, State, Around>, 'subject' | 'schema'> & {
  readonly schema?: number;
};

/** Declares an action on a stream that is not a case; everything about it stands in its one file. */
export const actionOn =
  <State, Around>(subject: Exclude<Subject, 'case'>) =>
  <Input extends object>(definition: Definition<Input, State, Around>): Action<Input, State, Around> => ({
    subject,
    schema: 1,
    ...definition,
  });

type StoredValue<V> = V extends { readonly __secret?: never } | undefined
  ? V extends undefined
    ? undefined
    : Reference
  : V extends readonly (infer Item)[]
    ? Item extends object
      ? StoredValue<Item>[]
      : V
    : V extends object
      ? Stored<V>
      : V;

/** An input as the event keeps it: sealed fields are references. */
export type Stored<Input> = { readonly [K in keyof Input as K extends 'problems' ? never : K]: StoredValue<Input[K]> };

export type { Entry, HistoryEvent };
