import type { EventStore, RecordedEvent } from '../src';

/**
 * A store with an empty log of its own on a node whose log is not empty and on which nobody else writes meanwhile: its
 * streams end in a tag, and its log begins behind `start`.
 */
export function onFilledNode(store: EventStore, tag: string, start: bigint): EventStore {
  const ending = `.${tag}`;
  const outer = (stream: string): string => stream + ending;
  const inner = (stream: string): string => stream.slice(0, -ending.length);
  const isOurs = ({ stream, position }: RecordedEvent): boolean => position > start && stream.endsWith(ending);
  const ours = (events: readonly RecordedEvent[]): RecordedEvent[] =>
    events.filter(isOurs).map((event) => ({ ...event, stream: inner(event.stream) }));
  const behind = (position = 0n): bigint => (position < start ? start : position);
  const settledAt = (position: bigint): bigint => (position <= start ? 0n : position);
  return {
    async append(writes) {
      const answer = await store.append(writes.map((write) => ({ ...write, stream: outer(write.stream) })));
      switch (answer.outcome) {
        case 'appended': {
          const revisions = Object.entries(answer.revisions).map(([stream, revision]) => [inner(stream), revision]);
          return { ...answer, revisions: Object.fromEntries(revisions) as Record<string, number> };
        }
        case 'conflict':
          return { ...answer, stream: inner(answer.stream) };
        case 'id-taken':
          return answer;
      }
    },
    read: async (stream, fromRevision) => ours(await store.read(outer(stream), fromRevision)),
    async readMany(streams) {
      const found = await store.readMany(streams.map(outer));
      return new Map([...found].map(([stream, events]) => [inner(stream), ours(events)]));
    },
    readAll: async (options) => ours(await store.readAll({ ...options, after: behind(options.after) })),
    async *follow(options) {
      for await (const { events, settled, caughtUp } of store.follow({ ...options, after: behind(options.after) })) {
        yield { events: ours(events), settled: settledAt(settled), caughtUp };
      }
    },
    async *histories(options) {
      for await (const histories of store.histories(options)) {
        const found = histories.map(ours).filter((history) => history.length > 0);
        if (found.length > 0) yield found;
      }
    },
    async locate(ids) {
      return new Map([...(await store.locate(ids))].map(([id, stream]) => [id, inner(stream)]));
    },
    head: async () => settledAt(await store.head()),
    close: () => store.close(),
  };
}
