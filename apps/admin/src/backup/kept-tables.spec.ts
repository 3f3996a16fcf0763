import { Client } from 'pg';
import { migrationsOf, runMigrations } from '#migrations';
import { testDatabase } from '../../../../test/setup/test-database';
import { keptTables, leftOut } from './kept-tables';

describe('what a backup holds', () => {
  let client: Client;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    const settings = { waitSeconds: 0, statementSeconds: 60, tell: () => undefined };
    await runMigrations(client, migrationsOf('one').database, settings);
    drop = async () => {
      await client.end();
      await database.drop();
    };
  });
  afterAll(() => drop());

  it('is every table that cannot be derived: the log first, the vault last, a table behind those it refers to', async () => {
    // A new table comes into the backup by itself. It belongs into this list, or, when it follows from the log, into leftOut.
    expect((await keptTables(client)).map(({ name }) => name)).toEqual([
      'log.engine',
      'log.events',
      'log.installation',
      'log.streams',
      'access.count_query',
      'access.credential',
      'access.demo',
      'access.notice',
      'operations.parking',
      'proof.root',
      'vault.erased',
      'vault.master_key',
      'vault.sealed',
      'vault.lookup',
      'vault.secret',
      'vault.swept',
    ]);
  });

  it('and nothing else is left out than what the list of left out tables says', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname !~ '^pg_|^information_schema$'`,
    );
    const kept = (await keptTables(client)).map(({ name }) => name);
    const unexplained = rows
      .map(({ name }) => name)
      .filter((name) => !kept.includes(name) && !leftOut.schemas.some((schema) => name.startsWith(`${schema}.`)));
    expect(unexplained.sort()).toEqual([...leftOut.tables].sort());
  });

  it('a table added later is in it, without its generated columns', async () => {
    await client.query('create schema later');
    await client.query('create table later.kept (id int, twice int generated always as (id * 2) stored)');
    await client.query('create unlogged table later.clear (name text)');
    const added = (await keptTables(client)).filter(({ name }) => name.startsWith('later.'));
    expect(added).toEqual([{ name: 'later.kept', columns: ['id'] }]);
    await client.query('drop schema later cascade');
  });
});
