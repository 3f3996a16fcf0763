import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { LogPutBack, type Delivery, type FollowOptions } from '../event-store';
import { isPassing } from './pool';
import { readSettled, type Page } from './read-settled';
import type { Settlement } from './settle';
import type { WakeUp } from './wake-up';

const listeningPollMs = 1_000;
const deafPollMs = 100;
const firstPauseMs = 1;
const mostPauseMs = 50;
const restartPauseMs = 250;
const defaultBatch = 500;

export interface LogReader {
  pool: Pool;
  settlement: Settlement;
  wakeUp: WakeUp;
  isClosed(): boolean;
}

/**
 * Delivers page after page until the signal aborts or the store closes, outlasting restarts of the database.
 * A gap holds back what is behind it until the fence has settled it. Throws LogPutBack when the log does not reach that far.
 */
export async function* follow(reader: LogReader, options: FollowOptions): AsyncGenerator<Delivery, void> {
  const { signal, categories, held } = options;
  const batch = options.batch ?? defaultBatch;
  if (!Number.isInteger(batch) || batch < 1) throw new RangeError('batch: a whole number from 1');
  const over = () => signal.aborted || reader.isClosed();
  let cursor = options.after;
  let saidCaughtUp = false;
  let pauseMs = firstPauseMs;
  let heldBack = false;
  let isReached = false;

  while (!over()) {
    const rung = reader.wakeUp.rung;
    const page = await nextPage(reader, cursor, batch, categories, isReached);
    if (over()) return;
    isReached = page !== 'unreachable';
    if (page === 'unreachable') {
      await reader.wakeUp.wait(rung, restartPauseMs, signal);
      continue;
    }
    const moved = page.settled > cursor;
    if (moved) cursor = page.settled;
    if (heldBack && (moved || page.stopped !== 'gap')) {
      heldBack = false;
      held?.(null);
    }
    const caughtUp = page.stopped === 'end';
    if (moved || (caughtUp && !saidCaughtUp)) {
      saidCaughtUp = caughtUp;
      yield { events: page.events, settled: cursor, caughtUp };
    }
    if (page.stopped === 'gap') {
      if (!heldBack) held?.(new Date());
      heldBack = true;
      // By the clock alone: most appends that ring now lie behind the gap.
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, mostPauseMs);
    } else {
      pauseMs = firstPauseMs;
      if (caughtUp) await reader.wakeUp.wait(rung, reader.wakeUp.listening ? listeningPollMs : deafPollMs, signal);
    }
  }
}

async function nextPage(
  reader: LogReader,
  cursor: bigint,
  batch: number,
  categories: readonly string[] | undefined,
  isReached: boolean,
): Promise<Page | 'unreachable'> {
  const { pool, settlement } = reader;
  try {
    if (!isReached) await requireReached(pool, cursor);
    const page = await readSettled(pool, settlement, cursor, batch, categories);
    if (page.stopped === 'end' || page.settled < settlement.horizon) return page;
    // A gap, or far behind: both are over once the horizon is past it.
    const advanced = await settlement.advance();
    return advanced && page.stopped === 'gap' ? { ...page, stopped: 'full' } : page;
  } catch (error) {
    if (reader.isClosed() || isPassing(error)) return 'unreachable';
    throw error;
  }
}

/** What was settled may end in positions of no event: the last one drawn is what the log has reached. */
async function requireReached(pool: Pool, cursor: bigint): Promise<void> {
  const { rows } = await pool.query<{ last: string }>(
    'select case when is_called then last_value else 0 end::text as last from log.position',
  );
  const last = BigInt(rows[0]?.last ?? 0);
  if (cursor > last) throw new LogPutBack(cursor, last);
}
