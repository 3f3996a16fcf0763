import { randomUUID } from 'node:crypto';
import { postgresEventStore, type EventStore } from '#event-store';
import { masterKeyFromFile, roleUrl } from '#vault';
import type { Acknowledgements } from './acknowledgements';
import { placesEntry } from './places-entry';
import type { Scenario } from './scenario';

const callers = 32;

/** Many callers read one stream, decide, and append at the revision they have read: one wins each revision. */
export const conflicts: Scenario = {
  name: 'conflicts',
  writers: 2,
  async run({ house, load, attempts }) {
    const stream = `provider-${randomUUID()}`;
    const writer = await roleUrl(house.databaseUrl, masterKeyFromFile(house.keyFile), 'kujdes_writer');
    // Two stores: callers in one process, and in another.
    const stores = [postgresEventStore({ url: writer, poolSize: 8 }), postgresEventStore({ url: writer, poolSize: 8 })];
    const seen = { attempts: 0, conflicts: 0 };
    try {
      const working = Array.from({ length: callers }, async (_, caller) => {
        const store = stores[caller % stores.length];
        for (let known = -1; store && seen.attempts < attempts;)
          known = await attempt(store, stream, known, load.noted, seen);
      });
      await Promise.all(working);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
    const won = seen.attempts - seen.conflicts;
    const [row] = await house.query<{ revision: number }>('select revision::int from log.streams where id = $1', [
      stream,
    ]);
    if (row?.revision !== won - 1) throw new Error(`${won} appends won, and the stream is at ${row?.revision}`);
    if (seen.conflicts === 0) throw new Error('nobody was in the way of anybody');
    return { rounds: seen.attempts, saw: `${won} appends won their revision, ${seen.conflicts} were refused` };
  },
};

/** Reads what is new behind `known`, then appends behind it; answers the revision known now. */
async function attempt(
  store: EventStore,
  stream: string,
  known: number,
  noted: Acknowledgements,
  seen: { attempts: number; conflicts: number },
): Promise<number> {
  const head = (await store.read(stream, known + 1)).at(-1)?.revision ?? known;
  const id = randomUUID();
  seen.attempts += 1;
  noted.send(id);
  const answer = await store.append([
    { stream, expect: head < 0 ? 'none' : head, events: [placesEntry(id, head + 1)] },
  ]);
  if (answer.outcome === 'conflict') {
    seen.conflicts += 1;
    if (answer.actual === null || answer.actual <= head) throw new Error('a conflict names no newer revision');
    return head;
  }
  if (answer.outcome !== 'appended') throw new Error('a fresh id is taken');
  noted.acknowledge(id, { id, stream, revision: head + 1, position: answer.position });
  if (answer.revisions[stream] !== head + 1) throw new Error('an append won another revision than it expected');
  return head + 1;
}
