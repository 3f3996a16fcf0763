import { conformanceSuite } from '../src/conformance';
import { onNode, onPostgres, onTestServer } from './engines';
import { kurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';

conformanceSuite('PostgreSQL', onPostgres);
conformanceSuite('KurrentDB, by our adapter on the test server', onTestServer);

// How the suite runs on a log that is not empty, as that of a real node is.
const shared = kurrentTestServer();
afterAll(async () => (await shared).stop());
conformanceSuite('KurrentDB, by our adapter on one test server for all', async () => onNode((await shared).url)());

const { KURRENTDB_URL } = process.env;
if (KURRENTDB_URL) conformanceSuite('KurrentDB, a real node', onNode(KURRENTDB_URL));
else it.skip('the log in KurrentDB, a real node: not run, KURRENTDB_URL is not set', () => undefined);
