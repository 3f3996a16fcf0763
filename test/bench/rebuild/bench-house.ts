import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDemoMasterKey, openVault, roleUrl, type MasterKeySource, type Vault } from '#vault';
import { postgresEventStore, type EventStore } from '#event-store';
import { readModel } from '#read-model';
import type { DataSource } from 'typeorm';
import type { Environment } from '../../../apps/admin/src/environment';
import { migrate } from '../../../apps/admin/src/migrate';
import { testDatabase } from '../../setup/test-database';
import { loadDemo } from '../../../apps/admin/src/demo/load-demo';

export interface BenchDatabase {
  readonly owner: Client;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly key: MasterKeySource;
  /** What a process working on it is told by the environment. */
  readonly env: NodeJS.ProcessEnv;
  as(role: Parameters<typeof roleUrl>[2], poolSize: number): Promise<DataSource>;
  drop(): Promise<void>;
}

/** A migrated database of its own in the bench's PostgreSQL, empty or with the demo. */
export async function benchDatabase({ demo = false } = {}): Promise<BenchDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'kujdes-bench-'));
  const keyFile = join(home, 'master-key.json');
  const key = await createDemoMasterKey(keyFile);
  const database = await testDatabase();
  const environment: Environment = {
    databaseUrl: database.url,
    key,
    mode: 'demo',
    demoPassword: 'fjalekalimi i proves',
  };
  await migrate(environment);
  if (demo) await loadDemo(environment);
  return openDatabase(environment, keyFile, async () => {
    await database.drop();
    await rm(home, { recursive: true });
  });
}

async function openDatabase(
  { databaseUrl, key }: Environment,
  keyFile: string,
  drop: () => Promise<void>,
): Promise<BenchDatabase> {
  const owner = new Client({ connectionString: databaseUrl });
  owner.on('error', () => undefined); // a log kept for a later bench may outlive the server
  await owner.connect();
  const url = await roleUrl(databaseUrl, key, 'kujdes_projector');
  const store = postgresEventStore({ url });
  const vault = await openVault({ url: await roleUrl(databaseUrl, key, 'kujdes_app'), key, mode: 'demo' });
  const sources: DataSource[] = [];
  return {
    owner,
    store,
    vault,
    key,
    env: { ...process.env, DATABASE_URL: databaseUrl, MASTER_KEY_FILE: keyFile, KUJDES_MODE: 'demo' },
    async as(role, poolSize) {
      const source = readModel({ url: await roleUrl(databaseUrl, key, role), poolSize, name: `bench ${role}` });
      sources.push(await source.initialize());
      return source;
    },
    async drop() {
      await Promise.all([store.close(), vault.close(), ...sources.map((source) => source.destroy())]);
      await owner.end();
      await drop();
    },
  };
}
