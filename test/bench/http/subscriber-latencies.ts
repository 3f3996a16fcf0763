import { setTimeout as pause } from 'node:timers/promises';
import { event } from '../../../libs/event-store/src/conformance/support';
import { logDatabase } from '../../../libs/event-store/test/log-database';

const callers = 16;

/** Milliseconds from the answer to an append until a follower with connections of its own has the event; each must come once. */
export async function subscriberLatencies(ms: number): Promise<number[]> {
  const database = await logDatabase();
  const [store, other] = [database.store(), database.store()];
  const [answered, delivered] = [new Map<string, number>(), new Map<string, number>()];
  const stop = new AbortController();
  const last: { position?: bigint } = {};
  const following = (async () => {
    for await (const { events, settled } of other.follow({ after: 0n, signal: stop.signal })) {
      const now = performance.now();
      for (const { id } of events) {
        if (delivered.has(id)) throw new Error('an event was delivered twice');
        delivered.set(id, now);
      }
      if (last.position !== undefined && settled >= last.position) stop.abort();
    }
  })();
  const until = performance.now() + ms;
  const write = async (caller: number): Promise<void> => {
    while (performance.now() < until) {
      const next = event({ caller });
      await store.append([{ stream: `case-${caller}`, expect: 'any', events: [next] }]);
      answered.set(next.id, performance.now());
      await pause(10);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => write(caller)));
  last.position = await store.head();
  await store.append([{ stream: 'case-last', expect: 'any', events: [event()] }]);
  await following;
  await database.drop();
  return [...answered].map(([id, at]) => {
    const came = delivered.get(id);
    if (came === undefined) throw new Error('an event was not delivered');
    return Math.max(0, came - at);
  });
}
