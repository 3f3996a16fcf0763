import type { EventStore, JsonObject, RecordedEvent } from './event-store';

/** Reads one old shape as its next: schema `from` of `type` becomes schema `from + 1`, under the name `as` if it was renamed. */
export interface Upcaster {
  type: string;
  from: number;
  as?: string;
  /** Pure: the data in its next shape. References to sealed values pass through untouched. */
  next(data: JsonObject): JsonObject;
}

type Chain = ReadonlyMap<string, Upcaster>;
const keyOf = (type: string, schema: number) => `${type}@${schema}`;

function chainOf(upcasters: readonly Upcaster[]): Chain {
  const chain = new Map<string, Upcaster>();
  for (const upcaster of upcasters) {
    const key = keyOf(upcaster.type, upcaster.from);
    if (chain.has(key)) throw new Error(`two upcasters for ${key}`);
    chain.set(key, upcaster);
  }
  return chain;
}

function throughChain(chain: Chain, event: RecordedEvent): RecordedEvent {
  let now = event;
  for (;;) {
    const step = chain.get(keyOf(now.type, now.schema));
    if (!step) return now;
    now = { ...now, type: step.as ?? now.type, schema: now.schema + 1, data: step.next(now.data) };
  }
}

/** The event in its newest shape. Throws when two upcasters read the same shape. */
export function upcast(event: RecordedEvent, upcasters: readonly Upcaster[]): RecordedEvent {
  return throughChain(chainOf(upcasters), event);
}

/** The same store, reading every old shape through the chain; what is stored stays as it was written. */
export function upcasting(store: EventStore, upcasters: readonly Upcaster[]): EventStore {
  const chain = chainOf(upcasters);
  const renew = (events: RecordedEvent[]) => events.map((event) => throughChain(chain, event));
  return {
    append: (writes) => store.append(writes),
    read: async (stream, fromRevision) => renew(await store.read(stream, fromRevision)),
    readMany: async (streams) =>
      new Map([...(await store.readMany(streams))].map(([stream, events]) => [stream, renew(events)])),
    readAll: async (options) => renew(await store.readAll(options)),
    follow: async function* (options) {
      for await (const delivery of store.follow(options)) yield { ...delivery, events: renew(delivery.events) };
    },
    histories: async function* (options) {
      for await (const histories of store.histories(options)) yield histories.map(renew);
    },
    locate: (ids) => store.locate(ids),
    head: () => store.head(),
    close: () => store.close(),
  };
}
