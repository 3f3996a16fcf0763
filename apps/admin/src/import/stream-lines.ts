import type { Target } from '#access';
import type { RecordedEvent } from '#event-store';
import type { LineEvent } from './line-event';
import type { Group } from './read-register';

/** What one stream is still to get. */
export interface StreamPlan {
  readonly group: Group;
  readonly stream: string;
  /** The last revision there; -1 = no stream yet. */
  readonly last: number;
  /** The lines to append, in this order. */
  readonly order: readonly number[];
  /** What the rights to them hang on. */
  readonly target: Target;
}

/** The lines of one stream, sorted and set against what the log has of them. */
export interface StreamLines {
  readonly group: Group;
  readonly id: string;
  readonly stream: string;
  readonly history: readonly RecordedEvent[];
  readonly target: Target;
  /** Every line that could be read, wrong ones too, in the order of the stream. */
  readonly lines: readonly LineEvent[];
  /** A wrong line may have been anything: what follows from it is unknown. */
  readonly opaque: boolean;
}
