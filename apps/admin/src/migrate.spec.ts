import { Client } from 'pg';
import { masterKeyFromFile, type MasterKeySource } from '#vault';
import { runKey } from '../../../test/setup/run-key';
import { testDatabase, type TestDatabase } from '../../../test/setup/test-database';
import { letRolesIn, migrate } from './migrate';

describe('the passwords of the roles, which all databases of a cluster have in common', () => {
  let [databases, owners, key]: [TestDatabase[], Client[], MasterKeySource | undefined] = [[], [], undefined];
  const secret = (): MasterKeySource => key!;
  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    databases = [await testDatabase(), await testDatabase()];
    key = masterKeyFromFile(await runKey(databases[0]!.url));
    await migrate({ databaseUrl: databases[0]!.url, key, mode: 'demo' });
    owners = databases.map(({ url }) => new Client({ connectionString: url }));
    for (const owner of owners) await owner.connect();
  });
  afterAll(async () => {
    for (const owner of owners) await owner.end();
    for (const database of databases) await database.drop();
  });

  it('are set while another database sets them too', async () => {
    const [owner, other] = owners as [Client, Client];
    await other.query('begin');
    await letRolesIn(other, secret());
    const migrated = migrate({ databaseUrl: databases[0]!.url, key: secret(), mode: 'demo' });
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await owner.query(waits)).rowCount === 0);
    await other.query('commit');
    await migrated;
  });

  it('are not set by an owner who may not, and the error says so', async () => {
    const [owner] = owners as [Client, Client];
    await owner.query('set role pg_read_all_data');
    await expect(letRolesIn(owner, secret())).rejects.toMatchObject({ code: '42501' });
  });
});
