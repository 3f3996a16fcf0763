import { DatabaseError, type Pool } from 'pg';
import { LogBusy, type AppendAnswer } from '../event-store';
import { appendBatch } from './append-batch';
import type { PreparedAppend } from './prepared-append';

type Size = Readonly<Record<'appends' | 'events' | 'bytes', number>>;

/** What may wait for its answer: beyond it an append is turned away, so that memory does not grow with the callers. */
const mostWaiting: Size = { appends: 10_000, events: 50_000, bytes: 64 * 1_048_576 };
/** What goes together: beyond it a transaction becomes longer without becoming cheaper per append. */
const mostTogether: Size = { appends: 256, events: 1_000, bytes: 4 * 1_048_576 };
/** So many must wait before a further connection is used: a batch costs as much as dozens of appends in it. */
const worthAnother = 32;
/** A batch that takes longer (it waits for a stream somebody else holds) no longer keeps the others waiting. */
const patienceMs = 20;
const attempts = 5;

interface Waiting {
  readonly append: PreparedAppend;
  readonly done: (answer: AppendAnswer) => void;
  readonly failed: (error: unknown) => void;
}

/** Takes appends of many callers; what waits goes together, one batch under way per connection. */
export interface AppendQueue {
  /** Throws LogBusy when too much is waiting. */
  append(append: PreparedAppend): Promise<AppendAnswer>;
  /** Takes no more; resolves when everything taken has its answer. */
  close(): Promise<void>;
}

/** Uses so many connections of the pool; `written` is told how many appends a batch wrote, if any. */
export function appendQueue(pool: Pool, connections: number, written: (appends: number) => void): AppendQueue {
  const waiting: Waiting[] = [];
  let size: Size = { appends: 0, events: 0, bytes: 0 };
  let underWay = 0;
  let asked: NodeJS.Immediate | null = null;
  let late: NodeJS.Timeout | null = null;
  let closed = false;
  let drained: (() => void) | null = null;

  /** In this turn of the event loop, after whoever else asks in it: callers answered together ask together. */
  function soon(): void {
    asked ??= setImmediate(() => {
      asked = null;
      next(false);
    });
  }

  function next(hurried: boolean): void {
    let free = connections - underWay;
    while (free > 0 && waiting.length > 0 && (underWay === 0 || waiting.length >= worthAnother || hurried)) {
      const share = Math.max(Math.ceil(waiting.length / free), worthAnother);
      void send(waiting.splice(0, Math.min(countTogether(waiting), share)));
      free -= 1;
    }
    if (free > 0 && waiting.length > 0)
      late ??= setTimeout(() => {
        late = null;
        next(true);
      }, patienceMs);
  }

  async function send(batch: readonly Waiting[]): Promise<void> {
    underWay += 1;
    await settle(batch);
    underWay -= 1;
    for (const { append } of batch) size = plus(size, append, -1);
    if (waiting.length > 0) soon();
    else if (underWay === 0) drained?.();
  }

  /** Answers every caller of the batch, whatever happens. */
  async function settle(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answers = await appendBatch(
          pool,
          batch.map(({ append }) => append),
        );
        answers.forEach((answer, index) => batch[index]?.done(answer));
        const fresh = answers.filter((answer) => answer.outcome === 'appended' && !answer.repeated).length;
        if (fresh > 0) written(fresh);
        return;
      } catch (error) {
        if (batch.length > 1 && isOfOne(error)) {
          await Promise.all(batch.map((each) => settle([each])));
          return;
        }
        if (attempt >= attempts || !isRace(error)) {
          for (const { failed } of batch) failed(error);
          return;
        }
      }
    }
  }

  return {
    append(append) {
      if (closed) return Promise.reject(new Error('the log is closed'));
      const grown = plus(size, append, 1);
      if (exceeds(grown, mostWaiting)) return Promise.reject(new LogBusy());
      size = grown;
      return new Promise((done, failed) => {
        waiting.push({ append, done, failed });
        soon();
      });
    },
    async close() {
      closed = true;
      if (underWay > 0 || waiting.length > 0)
        await new Promise<void>((resolve) => {
          drained = resolve;
        });
    },
  };
}

/** How many of the waiting go together: an id that stands in two of them is judged in two batches. */
function countTogether(waiting: readonly Waiting[]): number {
  const ids = new Set<string>();
  let size: Size = { appends: 0, events: 0, bytes: 0 };
  for (const [index, { append }] of waiting.entries()) {
    size = plus(size, append, 1);
    const own = append.writes.flatMap(({ events }) => events.map(({ id }) => id));
    if (index > 0 && (exceeds(size, mostTogether) || own.some((id) => ids.has(id)))) return index;
    for (const id of own) ids.add(id);
  }
  return waiting.length;
}

const plus = (size: Size, { events, bytes }: PreparedAppend, sign: 1 | -1): Size => ({
  appends: size.appends + sign,
  events: size.events + sign * events,
  bytes: size.bytes + sign * bytes,
});

const exceeds = (size: Size, most: Size): boolean =>
  size.appends > most.appends || size.events > most.events || size.bytes > most.bytes;

/**
 * Whether one append may have made all fail: the server refused the transaction, so nothing was written. Without its
 * word (the connection broke), or when it ends or is full, alone they would fare no better.
 */
const isOfOne = (error: unknown): boolean => error instanceof DatabaseError && !/^(08|53|57P)/.test(error.code ?? '08');

/** Two appends with the same ids in different streams at the same instant: asked again, the later one finds them taken. */
const isRace = (error: unknown): boolean =>
  error instanceof DatabaseError &&
  (error.code === '40P01' || (error.code === '23505' && error.constraint === 'events_id'));
