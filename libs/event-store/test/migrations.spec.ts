import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/setup/test-database';
import { eventStoreMigrations, installationMode } from '../src';

async function migrate(database: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  for (const migration of eventStoreMigrations) await new migration().up(client);
  return client;
}

describe('the migrations of the log', () => {
  it('are named as TypeORM orders them', () => {
    for (const migration of eventStoreMigrations) {
      expect(migration.name).toMatch(/^[A-Za-z]+\d{13}$/);
      expect(new migration().name).toBe(migration.name);
    }
  });

  it('work in several databases of one cluster at once, share its roles, and set their limits', async () => {
    const databases = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
    const owners = await Promise.all(databases.map(migrate));
    for (const [index, owner] of owners.entries()) {
      expect(await installationMode(owner)).toBeNull();
      for (const role of ['kujdes_writer', 'kujdes_projector', 'kujdes_app', 'kujdes_numbers']) {
        const url = new URL(String(databases[index]?.url));
        url.username = role;
        const client = new Client({ connectionString: url.href });
        await client.connect();
        for (const limit of ['statement_timeout', 'idle_in_transaction_session_timeout']) {
          const { rows } = await client.query<Record<string, string>>(`show ${limit}`);
          expect(rows[0]?.[limit]).toMatch(/^\d+(s|min)$/);
          expect(rows[0]?.[limit]).not.toBe('0');
        }
        await client.end();
      }
      await owner.end();
    }
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('go forward only', async () => {
    for (const migration of eventStoreMigrations) await expect(new migration().down()).rejects.toThrow('forward only');
  });
});
