import { setTimeout as sleep } from 'node:timers/promises';
import {
  AccessDeniedError,
  AppendRecordSizeExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  StreamTombstonedError,
  TransactionMaxSizeExceededError,
  WrongExpectedVersionError,
  convertToCommandError,
  isCommandError,
} from '@kurrent/kurrentdb-client';
import { LogBusy } from '../event-store';

/** How long an answer is waited for, and how long the same question is asked again. */
export interface Patience {
  deadlineMs: number;
  patienceMs: number;
  /** The store was closed: nothing is asked any more. */
  signal: AbortSignal;
}

/** KurrentDB did not answer in time: a write may have been stored or not, and the same append may be sent again. */
export class LogUnreachable extends Error {
  /** A code of the network, as whoever waits for a database knows it. */
  readonly code = 'ETIMEDOUT';
  constructor(options?: { cause: unknown }) {
    super('KurrentDB does not answer', options);
    this.name = 'LogUnreachable';
  }
}

/** KurrentDB holds a record where our log should be that this engine did not write. */
export class NotOurs extends Error {
  constructor(where: string) {
    super(`KurrentDB holds what this log did not write: ${where}`);
    this.name = 'NotOurs';
  }
}

const firstPauseMs = 25;
const mostPauseMs = 1_000;
const lasting = [
  AccessDeniedError,
  InvalidArgumentError,
  StreamDeletedError,
  StreamNotFoundError,
  StreamTombstonedError,
  AppendRecordSizeExceededError,
  MaxAppendSizeExceededError,
  TransactionMaxSizeExceededError,
];
const codes = { invalidArgument: 3, permissionDenied: 7, unimplemented: 12 };

/** The failure in the client's own kinds, whichever of its ways it came by. */
export function failureOf(thrown: unknown): unknown {
  return thrown instanceof Error ? convertToCommandError(thrown) : thrown;
}

/**
 * Whether the same may succeed in a while: no leader, not reachable, no answer in time, a connection lost. The client
 * closes its connection on the first of these, so calls that were under way fail as well: all of them are asked again.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof LogUnreachable) return true;
  if (!(error instanceof Error)) return false;
  if (!isCommandError(error)) return error.message.startsWith('Failed to discover');
  return !Object.values(codes).includes(Number(error.code)) && !lasting.some((kind) => error instanceof kind);
}

/** What lasts, in the words of the port. */
export function inOurWords(error: unknown): unknown {
  if (error instanceof AccessDeniedError || (error as { code?: unknown }).code === codes.permissionDenied)
    return new Error('KurrentDB refuses the account of KURRENTDB_URL, or what it asked for.', { cause: error });
  if (
    error instanceof AppendRecordSizeExceededError ||
    error instanceof MaxAppendSizeExceededError ||
    error instanceof TransactionMaxSizeExceededError
  )
    return new RangeError('more than this KurrentDB takes in one append (its MaxAppendSize, MaxAppendEventSize)');
  return error;
}

/** Asks again, ever more slowly, while the failure is a passing one; throws LogUnreachable when patience ends. */
export async function patiently<T>(patience: Patience, ask: () => Promise<T>): Promise<T> {
  const again = waiting(patience);
  for (;;) {
    try {
      return await inTime(patience, ask());
    } catch (thrown) {
      const error = failureOf(thrown);
      if (!isPassing(error)) throw inOurWords(error);
      await again.pause(error);
    }
  }
}

/** Pauses that grow; once they have lasted as long as patience does they throw: LogBusy when others were always faster, else LogUnreachable. */
export function waiting({ patienceMs, signal }: Patience): { pause(cause: unknown): Promise<void> } {
  const until = performance.now() + patienceMs;
  let pauseMs = firstPauseMs;
  return {
    async pause(cause) {
      const over = performance.now() + pauseMs > until || signal.aborted;
      if (over) throw cause instanceof WrongExpectedVersionError ? new LogBusy() : new LogUnreachable({ cause });
      await sleep(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, mostPauseMs);
    },
  };
}

/** An answer that never comes is an error: the client's own deadline does not cover every call. */
export async function inTime<T>({ deadlineMs }: Patience, answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined); // it may fail when nobody waits for it any more
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LogUnreachable()), deadlineMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
