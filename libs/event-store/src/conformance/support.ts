import { randomUUID } from 'node:crypto';
import type { EventStore, JsonObject, NewEvent, RecordedEvent } from '../event-store';

/** A store of an engine under test, with an empty log of its own. */
export interface StoreUnderTest {
  store: EventStore;
  /** A second store on the same log, as another process would have. */
  another: EventStore;
  /** Ends both and removes the log. */
  drop(): Promise<void>;
}

export type MakeStore = () => Promise<StoreUnderTest>;

/** An event that is as small as events get. */
export function event(data: JsonObject = {}, more: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'VisitRecorded',
    schema: 1,
    on: '2024-03-05',
    data,
    metadata: { actor: 'account-1' },
    ...more,
  };
}

/** Appends, and expects that it works; answers with the last position. */
export async function appended(store: EventStore, stream: string, ...events: NewEvent[]): Promise<bigint> {
  const answer = await store.append([{ stream, expect: 'any', events }]);
  if (answer.outcome !== 'appended') throw new Error(`not appended: ${answer.outcome}`);
  return answer.position;
}

/** Follows from a position until so many events have come, or caught up when no number is given. */
export async function followed(
  store: EventStore,
  options: { after?: bigint; categories?: readonly string[]; batch?: number; count?: number } = {},
): Promise<{ events: RecordedEvent[]; settled: bigint }> {
  const { after = 0n, count, ...rest } = options;
  const stop = new AbortController();
  const events: RecordedEvent[] = [];
  let settled = after;
  for await (const delivery of store.follow({ after, ...rest, signal: stop.signal })) {
    events.push(...delivery.events);
    settled = delivery.settled;
    if (count === undefined ? delivery.caughtUp : events.length >= count) stop.abort();
  }
  return { events, settled };
}

export const idsOf = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);
