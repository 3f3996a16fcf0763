import { conformanceSuite } from '../src/conformance';
import { logDatabase } from './log-database';

conformanceSuite('PostgreSQL', async () => {
  const database = await logDatabase();
  return { store: database.store(), another: database.store(), drop: () => database.drop() };
});
