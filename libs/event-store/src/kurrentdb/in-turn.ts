import { LogBusy } from '../event-store';

/** Runs work on streams: one at a time for each stream, in the order it came; throws LogBusy when too much waits. */
export interface Turns {
  take<T>(streams: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Appends of one process to one stream do not outrun each other. */
export function turns(most: number): Turns {
  const last = new Map<string, Promise<unknown>>();
  let waiting = 0;
  return {
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
    async take(streams, work) {
      if (waiting >= most) throw new LogBusy();
      waiting += 1;
      const before = Promise.all(streams.flatMap((stream) => last.get(stream) ?? []));
      const turn = before.then(work);
      const settled = turn.catch(() => undefined);
      for (const stream of streams) last.set(stream, settled);
      try {
        return await turn;
      } finally {
        waiting -= 1;
        for (const stream of streams) if (last.get(stream) === settled) last.delete(stream);
      }
    },
  };
}
