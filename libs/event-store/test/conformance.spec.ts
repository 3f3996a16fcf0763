import { kurrentEventStore } from '../src';
import { conformanceSuite } from '../src/conformance';
import { kurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';
import { logDatabase } from './log-database';

conformanceSuite('PostgreSQL', async () => {
  const database = await logDatabase();
  return { store: database.store(), another: database.store(), drop: () => database.drop() };
});

conformanceSuite('KurrentDB, by the test server', async () => {
  const server = await kurrentTestServer();
  const [store, another] = await Promise.all([0, 1].map(() => kurrentEventStore({ url: server.url })));
  return {
    store: store!,
    another: another!,
    async drop() {
      await Promise.all([store!.close(), another!.close()]);
      await server.stop();
    },
  };
});
