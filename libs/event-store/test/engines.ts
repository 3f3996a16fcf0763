import { randomUUID } from 'node:crypto';
import { kurrentEventStore } from '../src';
import type { MakeStore, StoreUnderTest } from '../src/conformance/support';
import { kurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';
import { logDatabase } from './log-database';
import { onFilledNode } from './filled-node';

export async function onPostgres(): Promise<StoreUnderTest> {
  const database = await logDatabase();
  return { store: database.store(), another: database.store(), drop: () => database.drop() };
}

/** A test server of its own for each store: it proves our adapter, not KurrentDB. */
export async function onTestServer(): Promise<StoreUnderTest> {
  const server = await kurrentTestServer();
  const { store, another, drop } = await openTwo(server.url);
  return {
    store,
    another,
    async drop() {
      await drop();
      await server.stop();
    },
  };
}

/** A node that others have written to, and nobody writes to meanwhile. */
export const onNode =
  (url: string): MakeStore =>
  async () => {
    const { store, another, drop } = await openTwo(url);
    const tag = randomUUID().slice(0, 8);
    const start = await store.head();
    return { store: onFilledNode(store, tag, start), another: onFilledNode(another, tag, start), drop };
  };

async function openTwo(url: string): Promise<StoreUnderTest> {
  const [store, another] = await Promise.all([kurrentEventStore({ url }), kurrentEventStore({ url })]);
  return {
    store,
    another,
    async drop() {
      await Promise.all([store.close(), another.close()]);
    },
  };
}
