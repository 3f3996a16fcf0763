import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type QueryResultRow } from 'pg';
import { createDemoMasterKey } from '#vault';
import { runBuilt } from '../setup/built-process';
import { openDemoAccounts } from '../setup/open-demo-accounts';
import { freePort } from '../setup/system';
import { startCluster, type Cluster } from './cluster';
import { keepProgram, type KeptProgram } from './kept-program';
import { until } from './until';

/** A whole system of its own: a durable PostgreSQL, a migrated database with the demo's accounts, the built programs. */
export interface House {
  /** Of the api: http://127.0.0.1:port. */
  readonly url: string;
  readonly password: string;
  readonly databaseUrl: string;
  readonly keyFile: string;
  /** Of this house's files; gone with it. */
  readonly folder: string;
  readonly cluster: Cluster;
  /** Starts one of the built programs and keeps it running; `env` overrides what it is told. */
  start(name: 'api' | 'projector', env?: object): KeptProgram;
  /** Rows read as the owner; waits while the database is away. */
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The last that the programs have written. */
  lastWords(): string;
  /** Kills whatever still runs and removes every file. */
  close(): Promise<void>;
}

export interface HouseOptions {
  /** MB of a tmpfs that holds the cluster. */
  readonly disk?: number;
  /** What PostgreSQL finds in its environment besides; `folder` is the house's own. */
  readonly postgresEnv?: (folder: string) => object;
}

const password = 'fjalekalimi i provave';
const open = new Set<() => Promise<void>>();

/** Closes every house that is still open: for Ctrl-C. */
export const closeHouses = async (): Promise<void> => {
  await Promise.all([...open].map((close) => close()));
};

export async function openHouse({ disk, postgresEnv }: HouseOptions = {}): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'kujdes-torture-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const keyFile = join(folder, 'master-key.json');
  const programs: KeptProgram[] = [];
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closing ??= (async () => {
      for (const step of undo.reverse()) await step();
      open.delete(close);
    })());
  open.add(close);
  try {
    const starting = startCluster(data, postgresEnv?.(folder) ?? {}, disk);
    undo.push(() => starting.then((cluster) => cluster.stop()).catch(() => undefined));
    const cluster = await starting;
    const port = await freePort();
    const told = {
      DATABASE_URL: cluster.url,
      MASTER_KEY_FILE: keyFile,
      KUJDES_MODE: 'demo',
      DEMO_PASSWORD: password,
      HOST: '127.0.0.1',
      PORT: String(port),
    };
    await createDemoMasterKey(keyFile);
    await runBuilt(told, 'migrate');
    await openDemoAccounts(cluster.url, keyFile, password);
    const pool = new Pool({ connectionString: cluster.url, max: 2, application_name: 'torture' });
    pool.on('error', () => undefined); // killed with the server
    undo.push(() => pool.end());
    undo.push(() => Promise.all(programs.map((each) => each.end())));
    return {
      url: `http://127.0.0.1:${port}`,
      password,
      databaseUrl: cluster.url,
      keyFile,
      folder,
      cluster,
      start(name, more = {}) {
        const started = keepProgram(name, { ...told, ...more });
        programs.push(started);
        return started;
      },
      async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
        let rows: Row[] = [];
        await until('the database answers', async () => {
          rows = (await pool.query<Row>(text, [...values])).rows;
          return true;
        });
        return rows;
      },
      lastWords: () => programs.map((each) => each.lastWords()).join('\n'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
