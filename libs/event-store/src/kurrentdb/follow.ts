import { setTimeout as sleep } from 'node:timers/promises';
import { LogPutBack, type Delivery, type FollowOptions, type RecordedEvent } from '../event-store';
import type { Connection } from './connect';
import { failureOf, inOurWords, isPassing } from './failures';
import { feed, type Feed, type Said } from './feed';
import { findHead } from './read';

const defaultBatch = 500;
const firstPauseMs = 25;
const mostPauseMs = 1_000;

/**
 * Delivers until the signal aborts or the store closes. A subscription that was dropped begins again behind what was
 * delivered, so nothing is delivered twice or left out, however often it drops. Throws LogPutBack when the log no longer
 * reaches that far.
 */
export async function* follow(connection: Connection, options: FollowOptions): AsyncGenerator<Delivery, void> {
  const batch = options.batch ?? defaultBatch;
  if (!Number.isInteger(batch) || batch < 1) throw new RangeError('batch: a whole number from 1');
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const over = (): boolean => stop.signal.aborted;
  const signals = [options.signal, connection.patience.signal];
  for (const signal of signals) signal.addEventListener('abort', end);
  if (signals.some(({ aborted }) => aborted)) end();
  const reader = delivering(options.after, batch);
  let head = 0n; // when it was last asked for

  /** The server's own records at the end are not of the log: an empty log is settled up to 0, not up to them. */
  async function withinTheLog(what: Said): Promise<Said> {
    if ((what.kind !== 'caught-up' && what.kind !== 'checkpoint') || (what.position ?? 0n) <= head) return what;
    head = await findHead(connection);
    return (what.position ?? 0n) <= head ? what : { ...what, position: head };
  }

  let pauseMs = firstPauseMs;
  try {
    while (!over()) {
      let source: Feed | null = null;
      try {
        head = await findHead(connection);
        if (reader.settled() > head) throw new LogPutBack(reader.settled(), head);
        source = feed(connection, reader.settled(), options.categories);
        for (;;) {
          for (const what of await source.take(stop.signal)) {
            if (what.kind === 'ended') throw what.error;
            const full = reader.hear(await withinTheLog(what));
            if (full) yield full;
            if (over()) return;
            pauseMs = firstPauseMs;
          }
          if (over()) return;
          const waiting = reader.rest();
          if (waiting) yield waiting;
          if (over()) return;
        }
      } catch (thrown) {
        const error = failureOf(thrown);
        if (!isPassing(error)) throw inOurWords(error);
      } finally {
        source?.close();
      }
      const waiting = reader.dropped();
      if (waiting) yield waiting;
      await sleep(pauseMs, undefined, { signal: stop.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, mostPauseMs);
    }
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', end);
  }
}

interface Delivering {
  settled(): bigint;
  /** A delivery when it is due. */
  hear(what: Said): Delivery | null;
  /** Everything that was said has been heard: what waits, unless more is on its way. */
  rest(): Delivery | null;
  /** The subscription ended: what waits; whether it has caught up is open again. */
  dropped(): Delivery | null;
}

/** Gathers what a subscription says into deliveries of a size. */
function delivering(after: bigint, batch: number): Delivering {
  let settled = after;
  let told = after;
  let live = false;
  let saidCaughtUp = false;
  let events: RecordedEvent[] = [];

  function deliver(caughtUp: boolean): Delivery {
    const delivery = { events, settled, caughtUp };
    events = [];
    told = settled;
    saidCaughtUp = caughtUp;
    return delivery;
  }
  const isNews = (): boolean => settled > told || (live && !saidCaughtUp);
  return {
    settled: () => settled,
    hear(what) {
      switch (what.kind) {
        case 'event': {
          if (what.event.position <= settled) return null;
          const due = events.length === batch ? deliver(false) : null;
          events.push(what.event);
          settled = what.event.position;
          return due;
        }
        case 'checkpoint':
          if (what.position > settled) settled = what.position;
          return null;
        case 'caught-up':
          if (what.position !== null && what.position > settled) settled = what.position;
          live = true;
          return null;
        case 'fell-behind':
          live = false;
          return null;
        case 'ended':
          return null;
      }
    },
    rest() {
      const due = live || events.length === batch || (events.length === 0 && settled > told);
      return due && isNews() ? deliver(live) : null;
    },
    dropped() {
      live = false;
      return settled > told ? deliver(false) : null;
    },
  };
}
