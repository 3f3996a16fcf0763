import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { eventStoreMigrations, postgresEventStore, type EventStore } from '#event-store';
import { readModel, readModelMigrations } from '#read-model';
import { createDemoMasterKey, openVault, vaultMigrations, type Vault } from '#vault';
import { testDatabase, testTemplate } from './test-database';

export type ReadRole = 'kujdes_writer' | 'kujdes_projector' | 'kujdes_app' | 'kujdes_numbers';

/** A database with log, vault and read tables, all empty, marked as test. */
export interface ReadDatabase {
  /** The owner, a superuser here. */
  readonly owner: Client;
  readonly store: EventStore;
  readonly vault: Vault;
  urlAs(role: ReadRole): string;
  /** A TypeORM data source of a role; closed with the database. */
  source(role: ReadRole): Promise<DataSource>;
  drop(): Promise<void>;
}

/** `clock`: the time events are recorded at. */
export async function readDatabase(options: { clock?: () => Date } = {}): Promise<ReadDatabase> {
  const template = await testTemplate('read', async (url) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`select set_config('kujdes.mode', 'test', false)`);
      for (const migration of [...eventStoreMigrations, ...vaultMigrations, ...readModelMigrations])
        await new migration().up(client);
    } finally {
      await client.end();
    }
  });
  const database = await testDatabase({ template });
  const folder = await mkdtemp(join(tmpdir(), 'kujdes-read-'));
  const key = await createDemoMasterKey(join(folder, 'master-key.json'));
  const urlAs = (role: ReadRole): string => {
    const url = new URL(database.url);
    url.username = role;
    return url.href;
  };
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  const vault = await openVault({ url: urlAs('kujdes_app'), key, mode: 'test' });
  const store = postgresEventStore({
    url: urlAs('kujdes_writer'),
    readUrl: urlAs('kujdes_projector'),
    ...(options.clock ? { clock: options.clock } : {}),
  });
  const sources: DataSource[] = [];
  return {
    owner,
    store,
    vault,
    urlAs,
    async source(role) {
      const source = await readModel({ url: urlAs(role), poolSize: 6, name: `test ${role}` }).initialize();
      sources.push(source);
      return source;
    },
    async drop() {
      await store.close();
      await vault.close();
      for (const source of sources) await source.destroy();
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
