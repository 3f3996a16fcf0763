import { randomUUID } from 'node:crypto';
import { postgresEventStore, type EventStore } from '#event-store';
import { masterKeyFromFile, roleUrl } from '#vault';
import type { Acknowledgements } from './acknowledgements';
import { placesEntry } from './places-entry';
import { openProxy, type Proxy } from './proxy';
import type { Scenario } from './scenario';

const cutsOfEach = 150;
const share = 0.04;
const callers = 8;

/** The api and programs that append by themselves lose their connection before the database hears, or after it has committed. */
export const cutConnections: Scenario = {
  name: 'cut-connections',
  writers: 4,
  async run({ house, load, programs, next }) {
    const proxy = await openProxy(house.databaseUrl);
    try {
      await programs.api.end();
      programs.api = house.start('api', { DATABASE_URL: proxy.url });
      await load.worked();
      const writer = await roleUrl(proxy.url, masterKeyFromFile(house.keyFile), 'kujdes_writer');
      const store = postgresEventStore({ url: writer });
      proxy.cutting = () => {
        const chance = next();
        if (chance < share / 2) return 'before';
        return chance < share ? 'after' : undefined;
      };
      const repeated = { times: 0 };
      const appending = Array.from({ length: callers }, () =>
        appendInTurn(store, `provider-${randomUUID()}`, load.noted, repeated, () => isEnough(proxy)),
      );
      try {
        await Promise.all(appending);
      } finally {
        proxy.cutting = () => undefined;
        await store.close();
      }
      if (repeated.times === 0) throw new Error('no append was committed with its answer lost');
      await load.worked();
      const { before, after } = proxy.cuts;
      await programs.api.end();
      programs.api = house.start('api');
      const saw = `cut ${before} times before and ${after} times after the database had answered; ${repeated.times} appends of the library found their first result`;
      return { rounds: before + after, saw };
    } finally {
      await proxy.close();
    }
  },
};

const isEnough = ({ cuts }: Proxy): boolean => cuts.before >= cutsOfEach && cuts.after >= cutsOfEach;

/** One event after another into a stream of its own, each sent again with the same id until it is answered. */
async function appendInTurn(
  store: EventStore,
  stream: string,
  noted: Acknowledgements,
  repeated: { times: number },
  isOver: () => boolean,
): Promise<void> {
  for (let revision = 0; !isOver(); revision += 1) {
    const id = randomUUID();
    const event = placesEntry(id, revision);
    noted.send(id);
    for (;;) {
      try {
        const expect = revision === 0 ? 'none' : revision - 1;
        const answer = await store.append([{ stream, expect, events: [event] }]);
        if (answer.outcome !== 'appended') throw new RangeError(`a repeated append was answered ${answer.outcome}`);
        if (answer.repeated) repeated.times += 1;
        noted.acknowledge(id, { id, stream, revision: answer.revisions[stream] ?? -1, position: answer.position });
        break;
      } catch (error) {
        if (error instanceof RangeError) throw error;
        noted.miss(id, 'no answer');
      }
    }
  }
}
