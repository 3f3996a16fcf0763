import type { Action, Role, Stored } from './action';
import type { AttributeSegment } from './attributes';
import type { CaseState, Phase } from './case';
import type { ProviderState } from './provider';
import type { Wording } from './refusal';

/** What surrounds a case when an action is judged; all of it is passed in. */
export interface CaseAround {
  /** The local day, Europe/Belgrade. */
  readonly today: string;
  /** `office`: where the role is held; a partner's is its provider. */
  readonly who: { readonly account: string; readonly role: Role; readonly office: string };
  /** Registered persons named by the case or by the input. */
  readonly persons: ReadonlyMap<string, readonly AttributeSegment[]>;
  readonly providers: ReadonlyMap<string, ProviderState>;
  /** Accounts that may be a case manager, by office. */
  readonly workers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How an entry makes a person "served" (receives social services). */
export type Serves = 'service' | 'visit' | 'careDay';

/** Something that happened to a person on the day of the entry. */
export interface Point {
  readonly person: string;
  readonly fact: 'service' | 'visit' | 'referral';
  readonly kind: string;
  readonly line?: 'benefits';
  /** The provider that gave it; absent = the office itself. */
  readonly provider?: string;
  /** The earlier entry, and its day, the point belongs to; absent = the entry that says so. */
  readonly of?: { readonly entry: string; readonly on: string };
}

export interface CaseAction<
  Input extends object = object,
  Name extends string = string,
  Event extends string = string,
> extends Action<Input, CaseState, CaseAround> {
  readonly subject: 'case';
  readonly name: Name;
  readonly event: Event;
  /** Phases of the case, at the entry's place in effective order, in which it is possible. */
  readonly when: readonly Phase[];
  readonly serves?: Serves;
  /** The same activity may be noted in several cases at once, and then counts as one entry. */
  readonly together?: true;
  /** Part of the administrative line, which benefits officers see. */
  readonly administrative?: true;
  /** Corrects, withdraws or restores another entry; changes nothing itself. */
  readonly repairs?: 'correct' | 'withdraw' | 'restore';
  /** A menu shows it only while there is something to do it to; absent = in all its phases. */
  offered?(state: CaseState): boolean;
  /** What follows for figures; `before` is the case as it stood before the entry. */
  points?(input: Stored<Input>, before: CaseState): Point[];
}

type Definition<Input extends object, Name extends string, Event extends string> = Omit<
  CaseAction<Input, Name, Event>,
  'subject' | 'schema'
> & { readonly schema?: number };

const titles = new Map<string, Wording>();

/** The title of a case action as people read it; undefined while the action does not exist. */
export const titleOf = (name: string): Wording | undefined => titles.get(name);

/** Declares a case action; everything about it stands in its one file. */
export function caseAction<Input extends object, const Name extends string, const Event extends string>(
  definition: Definition<Input, Name, Event>,
): CaseAction<Input, Name, Event> {
  const { sq, sr, en } = definition.words;
  titles.set(definition.name, { sq: sq.title, sr: sr.title, en: en.title });
  return { subject: 'case', schema: 1, ...definition };
}
