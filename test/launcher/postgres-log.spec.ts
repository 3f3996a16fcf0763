import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../setup/test-database';

const name = 'Zana Kodrinushtari';

describe("PostgreSQL's own log", () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each([
    ['a message', `select '${name}'::date`, undefined],
    ['a detail', `insert into person values ($1), ($1)`, [name]],
    ['a statement', `alter role nobody_here password '${name}'`, undefined],
    ['a warning', `do $$ begin raise warning '${name}'; raise exception '${name}'; end $$`, undefined],
  ])('keeps no value a failing statement names in %s', async (_, text, values) => {
    await client.query('create table if not exists person (name text unique)');
    await expect(client.query(text, values)).rejects.toThrow();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const log = readFileSync(`${rows[0]!.data_directory}.log`, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain(name);
  });
});
