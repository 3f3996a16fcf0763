import type { Target } from '#access';
import type { Action, FieldProblem, HistoryEvent, Refusal, Role } from '#casework';
import type { Expectation, NewEvent } from '#event-store';
import type { Problem } from './problem';

/** One more event of a stream, judged where it would stand. */
export interface Judgable {
  readonly id: string;
  readonly history: readonly HistoryEvent[];
  readonly candidate: HistoryEvent;
  readonly action: Action;
  readonly input: object;
  /** Ids the system made for this input. */
  readonly made: ReadonlySet<string>;
  readonly who: { readonly account: string; readonly role: Role; readonly office: string };
  readonly today: string;
}

/** What an accepted event writes into other streams, in the same append. */
export interface SideWrite {
  readonly stream: string;
  readonly expect: Expectation;
  readonly events: readonly Omit<NewEvent, 'id' | 'metadata'>[];
}

/** What an accepted event brings along. */
export interface Accepted {
  readonly writes: readonly SideWrite[];
  /** Flat strings beside the usual ones. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A body read into the action's input, or what is wrong with it. */
export type Read = { readonly input: object; readonly problems?: undefined } | { readonly problems: FieldProblem[] };

/** What PerformAction must know about one kind of stream. */
export interface SubjectRules {
  readonly actions: readonly Action[];
  /** The id a stream gets by its content (a plan's code); absent = derived from the request. */
  idOf?(body: unknown): string | undefined;
  /** What rights are judged by, from the stream as recorded. */
  standing(history: readonly HistoryEvent[], id: string): Target | Promise<Target>;
  read(action: Action, body: unknown, history: readonly HistoryEvent[], today: string): Read;
  judge(what: Judgable): Promise<Refusal | Accepted>;
  alreadyOpen(): Problem;
}
