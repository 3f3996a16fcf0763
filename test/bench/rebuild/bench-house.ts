import { fork } from 'node:child_process';
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
import { loadDemo } from '../../../apps/admin/src/demo/load-demo';

/** A PostgreSQL of the bench's own, as durable as a real one; it ends with this process. */
export interface BenchCluster {
  readonly keyFile: string;
  readonly key: MasterKeySource;
  /** A migrated database with nothing in it, or with the demo. */
  database(name: string, options?: { readonly demo?: boolean }): Promise<BenchDatabase>;
  end(): Promise<void>;
}

export interface BenchDatabase {
  readonly owner: Client;
  readonly store: EventStore;
  readonly vault: Vault;
  /** What a process working on it is told by the environment. */
  readonly env: NodeJS.ProcessEnv;
  as(role: Parameters<typeof roleUrl>[2], poolSize: number): Promise<DataSource>;
  close(): Promise<void>;
  drop(): Promise<void>;
}

export async function benchCluster(): Promise<BenchCluster> {
  const home = await mkdtemp(join(tmpdir(), 'kujdes-bench-'));
  const keyFile = join(home, 'master-key.json');
  const key = await createDemoMasterKey(keyFile);
  // Plain node has the launcher's modules; this one is compiled.
  const cluster = fork(join(process.cwd(), 'test/setup/cluster.mjs'), {
    env: { ...process.env, TEST_DURABLE: '1' },
    execArgv: [],
  });
  const started = await new Promise<{ url?: string; error?: string }>((resolve) => {
    cluster.once('message', resolve);
    cluster.once('exit', (code) => resolve({ error: `it ended with ${code}` }));
  });
  if (!started.url) throw new Error(`the bench's PostgreSQL did not start: ${started.error}`);
  const admin = started.url;
  return {
    keyFile,
    key,
    async database(name, { demo = false } = {}) {
      await asAdmin(admin, `create database ${name}`);
      const url = new URL(admin);
      url.pathname = `/${name}`;
      const environment: Environment = { databaseUrl: url.href, key, mode: 'demo', demoPassword: 'fjalekalimi i proves' };
      await migrate(environment);
      if (demo) await loadDemo(environment);
      return openDatabase(environment, keyFile, () => asAdmin(admin, `drop database ${name} with (force)`));
    },
    async end() {
      cluster.disconnect();
      await new Promise((resolve) => cluster.once('exit', resolve));
      await rm(home, { recursive: true });
    },
  };
}

async function openDatabase(
  { databaseUrl, key }: Environment,
  keyFile: string,
  drop: () => Promise<void>,
): Promise<BenchDatabase> {
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  const url = await roleUrl(databaseUrl, key, 'kujdes_projector');
  const store = postgresEventStore({ url });
  const vault = await openVault({ url: await roleUrl(databaseUrl, key, 'kujdes_app'), key, mode: 'demo' });
  const sources: DataSource[] = [];
  const close = async (): Promise<void> => {
    await Promise.all([store.close(), vault.close(), ...sources.map((source) => source.destroy())]);
    await owner.end();
  };
  return {
    owner,
    store,
    vault,
    env: { ...process.env, DATABASE_URL: databaseUrl, MASTER_KEY_FILE: keyFile, KUJDES_MODE: 'demo' },
    async as(role, poolSize) {
      const source = readModel({ url: await roleUrl(databaseUrl, key, role), poolSize, name: `bench ${role}` });
      sources.push(await source.initialize());
      return source;
    },
    close,
    async drop() {
      await close();
      await drop();
    },
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
