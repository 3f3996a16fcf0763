import { Client } from 'pg';
import { proofMigrations } from '#proof';
import { testDatabase, testTemplate } from '../../../test/setup/test-database';
import { eventStoreMigrations, postgresEventStore, type EventStore, type PostgresEventStoreOptions } from '../src';

export type Role = 'kujdes_writer' | 'kujdes_projector' | 'kujdes_app' | 'kujdes_numbers' | 'kujdes_signer';

export interface LogDatabase {
  /** The owner, a superuser here. */
  owner: Client;
  urlOf(role: Role): string;
  /** A store that writes as kujdes_writer and reads as kujdes_app; closed with the database. */
  store(options?: Partial<PostgresEventStoreOptions>): EventStore;
  /** A connection of its own; ended with the database. */
  connect(role?: Role): Promise<Client>;
  drop(): Promise<void>;
}

/** A database with an empty log and no roots, marked as test unless told otherwise. */
export async function logDatabase(options: { mode?: 'test' | 'demo' | 'real' | 'none' } = {}): Promise<LogDatabase> {
  const mode = options.mode ?? 'test';
  const template = await testTemplate(`log-${mode}`, async (url) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      if (mode !== 'none') await client.query(`select set_config('kujdes.mode', $1, false)`, [mode]);
      for (const migration of [...eventStoreMigrations, ...proofMigrations]) await new migration().up(client);
    } finally {
      await client.end();
    }
  });
  const database = await testDatabase({ template });
  const closing: (() => Promise<void>)[] = [];
  const urlOf = (role?: Role) => {
    const url = new URL(database.url);
    if (role) url.username = role;
    return url.href;
  };
  const connect = async (role?: Role) => {
    const client = new Client({ connectionString: urlOf(role) });
    client.on('error', () => undefined); // ended by the server in some tests
    await client.connect();
    closing.push(() => client.end());
    return client;
  };
  return {
    owner: await connect(),
    urlOf,
    connect,
    store(more = {}) {
      const store = postgresEventStore({ url: urlOf('kujdes_writer'), readUrl: urlOf('kujdes_app'), ...more });
      closing.push(() => store.close());
      return store;
    },
    async drop() {
      for (const close of closing.reverse()) await close();
      await database.drop();
    },
  };
}
