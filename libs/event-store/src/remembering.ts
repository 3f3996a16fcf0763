import type { EventStore, RecordedEvent } from './event-store';

/**
 * The same log, which keeps the histories it has read and reads only what came since: streams only grow, so what it
 * gives is as of the moment it was asked. Keeps the streams read last, `mostEvents` events in all at most. The
 * histories are frozen: all who read share them.
 */
export function remembering(log: EventStore, mostEvents: number): EventStore {
  const kept = new Map<string, RecordedEvent[]>();
  let events = 0;

  function keep(stream: string, history: RecordedEvent[]): void {
    events += history.length - (kept.get(stream)?.length ?? 0);
    kept.delete(stream);
    kept.set(stream, history);
    for (const [oldest, { length }] of kept) {
      if (events <= mostEvents) return;
      kept.delete(oldest);
      events -= length;
    }
  }

  async function read(stream: string): Promise<RecordedEvent[]> {
    const known = kept.get(stream) ?? [];
    const since = await log.read(stream, known.length);
    const history = since.length > 0 ? [...known, ...since] : known;
    Object.freeze(history);
    // Somebody who asked later may have been answered first.
    if (history.length > 0 && history.length >= (kept.get(stream)?.length ?? 0)) keep(stream, history);
    return history;
  }

  return {
    append: (writes) => log.append(writes),
    read: (stream, fromRevision = 0) => (fromRevision === 0 ? read(stream) : log.read(stream, fromRevision)),
    async readMany(streams) {
      const asked = [...new Set(streams)];
      const histories = await Promise.all(asked.map(read));
      return new Map(asked.map((stream, index) => [stream, histories[index] ?? []]));
    },
    readAll: (options) => log.readAll(options),
    follow: (options) => log.follow(options),
    histories: (options) => log.histories(options),
    locate: (ids) => log.locate(ids),
    head: () => log.head(),
    close: () => log.close(),
  };
}
