import type { EventStore } from '#event-store';
import type { Contender } from './contender';

/** Our store as the api opens it; `acknowledged` receives the ids of the events it has answered for. */
export function ourStore(store: EventStore, acknowledged: string[]): Contender {
  return {
    name: 'our store',
    async append({ subject, revision, event }) {
      const expect = revision === 0 ? 'none' : revision - 1;
      const answer = await store.append([{ stream: `case-${subject}`, expect, events: [event] }]);
      if (answer.outcome !== 'appended') throw new Error(`our store answered ${answer.outcome}`);
      acknowledged.push(event.id);
    },
    end: () => store.close(),
  };
}
