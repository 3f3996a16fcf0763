export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** The revision (0-based) the stream must be at, or what must hold of it. */
export type Expectation = number | 'none' | 'exists' | 'any';

export interface NewEvent {
  /** A UUID; the same id again means the same event again. */
  id: string;
  /** The stored name, never a class name. */
  type: string;
  /** Version of the shape of `data`, from 1. */
  schema: number;
  /** The local day it happened, YYYY-MM-DD. */
  on: string;
  data: JsonObject;
  metadata: Readonly<Record<string, string>>;
}

export interface RecordedEvent extends NewEvent {
  stream: string;
  /** Place in its stream, from 0. */
  revision: number;
  /** Place in the log; ordered, not dense. */
  position: bigint;
  /** ISO 8601 with milliseconds, UTC; never runs backwards within a stream. */
  recordedAt: string;
}

export interface StreamWrite {
  stream: string;
  expect: Expectation;
  events: readonly NewEvent[];
}

export type AppendAnswer =
  | {
      outcome: 'appended';
      /** Position of the last event of the append. */
      position: bigint;
      /** The last revision of each stream written. */
      revisions: Record<string, number>;
      /** True when these events had been appended before and nothing was written now. */
      repeated: boolean;
    }
  | { outcome: 'conflict'; stream: string; expected: Expectation; actual: number | null }
  /** An event of this id is in the log already, but not as part of this same append. */
  | { outcome: 'id-taken'; id: string };

export interface ReadAllOptions {
  /** Only events up to here; behind what is settled others may still appear between them. Without it the answer ends where the log is not settled yet. */
  until?: bigint;
  /** Only events behind this position. */
  after?: bigint;
  categories?: readonly string[];
  limit: number;
}

export interface FollowOptions {
  after: bigint;
  categories?: readonly string[];
  signal: AbortSignal;
  /** Most events in one delivery. */
  batch?: number;
  /** Told since when a position that may still be filled holds back what is behind it; null when none does any more. */
  held?: (since: Date | null) => void;
}

export interface HistoriesOptions {
  /** Without it all streams there are. */
  categories?: readonly string[];
  /** Only events up to here, which must be settled. */
  until: bigint;
  /** Only the streams of one part of so many; every stream belongs to exactly one. */
  part?: { readonly index: number; readonly of: number };
}

export interface Delivery {
  events: RecordedEvent[];
  /** Everything up to here has been delivered, is of another category, or will never exist. */
  settled: bigint;
  /** True when nothing more was waiting. */
  caughtUp: boolean;
}

/** The log can take no more at the moment: nothing was written, and the same append may be sent again in a while. */
export class LogBusy extends Error {
  constructor() {
    super('the log can take no more at the moment');
    this.name = 'LogBusy';
  }
}

/** Somebody has read on to a position that the log does not reach: what is recorded now may stand at positions read before. */
export class LogPutBack extends Error {
  constructor(after: bigint, end: bigint) {
    super(
      `everything up to position ${String(after)} was read before, but the log ends at ${String(end)}: it was put back to an earlier state, and what was made from it must be made anew (docs/kurrentdb.md)`,
    );
    this.name = 'LogPutBack';
  }
}

/** The log: streams of events that are never changed. The category of a stream is its text before the first '-'. */
export interface EventStore {
  /** Writes 1–8 streams, all or nothing. A retry with the same ids gives the first result. Throws RangeError for what can never be stored, LogBusy. */
  append(writes: readonly StreamWrite[]): Promise<AppendAnswer>;
  /** The events of one stream in order; [] when there is no such stream. */
  read(stream: string, fromRevision?: number): Promise<RecordedEvent[]>;
  /** The events of several streams; a stream that does not exist has []. */
  readMany(streams: readonly string[]): Promise<Map<string, RecordedEvent[]>>;
  /** Events in order of position, only as far as nothing can appear between them any more. */
  readAll(options: ReadAllOptions): Promise<RecordedEvent[]>;
  /** Delivers the log from a position on, each event once and in order, until the signal aborts. Throws LogPutBack when it ends before that position. */
  follow(options: FollowOptions): AsyncIterable<Delivery>;
  /** Whole histories of streams, each stream complete and once, in no particular order of streams; some streams at a time. */
  histories(options: HistoriesOptions): AsyncIterable<RecordedEvent[][]>;
  /** The streams of those event ids that are in the log. */
  locate(ids: readonly string[]): Promise<Map<string, string>>;
  /** The position up to which the log is settled. */
  head(): Promise<bigint>;
  close(): Promise<void>;
}

/** The category of a stream: its text before the first '-'. */
export function categoryOf(stream: string): string {
  const dash = stream.indexOf('-');
  return dash < 0 ? stream : stream.slice(0, dash);
}
