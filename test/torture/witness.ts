import { setTimeout as pause } from 'node:timers/promises';
import { postgresEventStore } from '#event-store';
import { masterKeyFromFile, roleUrl } from '#vault';

/** One delivery of one event. */
export interface Delivered {
  readonly id: string;
  readonly position: bigint;
}

/** Somebody who follows the log all the time, outside every process that is killed. */
export interface Witness {
  readonly delivered: readonly Delivered[];
  /** How far it has come. */
  readonly settled: bigint;
  /** How often following ended with an error and was taken up from where it was. */
  readonly restarts: number;
  stop(): Promise<void>;
}

export async function witness(house: { databaseUrl: string; keyFile: string }, after: bigint): Promise<Witness> {
  const url = await roleUrl(house.databaseUrl, masterKeyFromFile(house.keyFile), 'kujdes_app');
  const store = postgresEventStore({ url });
  const ending = new AbortController();
  const delivered: Delivered[] = [];
  let settled = after;
  let restarts = 0;
  const following = (async () => {
    while (!ending.signal.aborted) {
      try {
        for await (const delivery of store.follow({ after: settled, signal: ending.signal })) {
          for (const { id, position } of delivery.events) delivered.push({ id, position });
          settled = delivery.settled;
        }
      } catch {
        restarts += 1;
        await pause(100); // the disk is full, or the server is at its start
      }
    }
  })();
  return {
    delivered,
    get settled() {
      return settled;
    },
    get restarts() {
      return restarts;
    },
    async stop() {
      ending.abort();
      await following;
      await store.close();
    },
  };
}
