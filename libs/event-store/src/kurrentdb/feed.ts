import { START } from '@kurrent/kurrentdb-client';
import type { RecordedEvent } from '../event-store';
import type { Connection } from './connect';
import { LogUnreachable } from './failures';
import { filterOf } from './read';
import { placeOf, recordedEvent } from './stored-form';

/** What a subscription says, in the order of the log. */
export type Said =
  | { kind: 'event'; event: RecordedEvent }
  /** Nothing of these categories is behind this position and before what comes next. */
  | { kind: 'checkpoint'; position: bigint }
  | { kind: 'caught-up'; position: bigint | null }
  | { kind: 'fell-behind' }
  | { kind: 'ended'; error: unknown };

export interface Feed {
  /** Takes what has been said so far; resolves to [] when the signal aborts. */
  take(signal: AbortSignal): Promise<Said[]>;
  close(): void;
}

const mostQueued = 2_000;
const searchWindow = 32;
const windowsPerCheckpoint = 32;

/**
 * A filtered catch-up subscription to `$all`. The client tells checkpoints and caught-up beside the stream of events,
 * as soon as they come: each waits here until the events that came before it have been passed on.
 */
export function feed({ client }: Connection, after: bigint, categories: readonly string[] | undefined): Feed {
  const said: Said[] = [];
  const held: { after: number; what: Said }[] = [];
  let received = 0;
  let wake = (): void => undefined;

  const subscription = client.subscribeToAll({
    fromPosition: after === 0n ? START : placeOf(after),
    requiresLeader: true,
    filter: {
      ...filterOf(categories),
      maxSearchWindow: searchWindow,
      checkpointInterval: windowsPerCheckpoint,
      checkpointReached: (_, { commit, prepare }) => {
        if (commit === prepare) inOrder({ kind: 'checkpoint', position: commit });
      },
    },
  });

  function say(what: Said): void {
    said.push(what);
    if (said.length >= mostQueued) subscription.pause();
    wake();
  }
  function inOrder(what: Said): void {
    const before = received + subscription.readableLength;
    if (before === received) say(what);
    else held.push({ after: before, what });
  }

  subscription
    .on('data', (resolved) => {
      received += 1;
      try {
        say({ kind: 'event', event: recordedEvent(resolved) });
      } catch (error) {
        say({ kind: 'ended', error });
      }
      for (let next = held[0]; next && next.after <= received; next = held[0]) {
        held.shift();
        say(next.what);
      }
    })
    .on('caughtUp', ({ position }) => {
      inOrder({
        kind: 'caught-up',
        position: position?.commit === position?.prepare ? (position?.commit ?? null) : null,
      });
    })
    .on('fellBehind', () => inOrder({ kind: 'fell-behind' }))
    .on('error', (error) => say({ kind: 'ended', error }))
    .on('close', () => say({ kind: 'ended', error: new LogUnreachable() }))
    .on('end', () => say({ kind: 'ended', error: new LogUnreachable() }));

  return {
    async take(signal) {
      if (said.length === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const done = (): void => {
            signal.removeEventListener('abort', done);
            wake = () => undefined;
            resolve();
          };
          wake = done;
          signal.addEventListener('abort', done);
        });
      }
      const taken = said.splice(0);
      subscription.resume();
      return signal.aborted ? [] : taken;
    },
    close() {
      void subscription.unsubscribe().catch(() => undefined);
    },
  };
}
