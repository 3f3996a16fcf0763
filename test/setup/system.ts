import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { builtProcess, runBuilt, type BuiltProcess } from './built-process';
import { openDemoAccounts } from './open-demo-accounts';
import { runKey } from './run-key';
import { testDatabase, testTemplate, type TestDatabase } from './test-database';

/** How long the first start of a run may take: it migrates and loads the demo. Give it to beforeAll. */
export const systemStartMs = 480_000;

/** Of every demo account: caseworker@mitrovica, supervisor@gjilan, analyst@peje and so on (demo-centres.ts), admin. */
const password = 'fjalekalimi i proves';

/** The built api and projector as two processes on a database of their own. */
export interface System {
  /** http://127.0.0.1:port, no slash at the end. */
  readonly url: string;
  readonly password: string;
  /** Superuser's address of the database. */
  readonly databaseUrl: string;
  readonly keyFile: string;
  /** What a process of this system is told by the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything api and projector have written, also those that were killed. */
  output(): string;
  /** Of the api and the projector that run now. */
  pids(): readonly number[];
  /** kill -9; resolves when it is gone. */
  killApi(): Promise<void>;
  killProjector(): Promise<void>;
  /** Starts it again on the same port; nobody waits for it. */
  startApi(): void;
  startProjector(): void;
  /** Resolves when /health/ready is green: the tables hold the whole log. */
  ready(): Promise<void>;
  /** Ends both processes with SIGTERM and removes the database. */
  stop(): Promise<void>;
}

/**
 * Starts a system on a copy of the loaded demo year, or, with `demo: false`, on an empty demo database with its accounts
 * only. With its log in KurrentDB nothing is copied: the accounts are opened there.
 */
export async function startSystem(options: { demo?: boolean; kurrentdbUrl?: string } = {}): Promise<System> {
  const { kurrentdbUrl } = options;
  if (kurrentdbUrl) {
    const database = await testDatabase();
    const env = await migrated(database.url, kurrentdbUrl);
    await openDemoAccounts(database.url, env['MASTER_KEY_FILE']!, password, kurrentdbUrl);
    return startSystemOn(database, onKurrentdb(kurrentdbUrl));
  }
  const template = await (options.demo === false ? emptyTemplate() : demoTemplate());
  return startSystemOn(await testDatabase({ template }));
}

/** A migrated database in demo mode and its environment. */
async function migrated(url: string, kurrentdbUrl?: string): Promise<Record<string, string>> {
  const env = { ...(await environment(url, 0)), ...(kurrentdbUrl ? onKurrentdb(kurrentdbUrl) : {}) };
  await runBuilt(env, 'migrate');
  return env;
}

const emptyTemplate = (): Promise<string> =>
  testTemplate('system_empty', async (url) => {
    const env = await migrated(url);
    await openDemoAccounts(url, await runKey(url), password);
    await caughtUp(env);
  });

const demoTemplate = (): Promise<string> =>
  testTemplate('system_demo', async (url) => {
    const env = await migrated(url);
    await runBuilt(env, 'demo');
    await caughtUp(env);
  });

/** Lets a projector bring the tables to the head of the log, so that every copy starts with them filled. */
async function caughtUp(env: Record<string, string>): Promise<void> {
  const served = { ...env, PORT: String(await freePort()) };
  const [projector, api] = [builtProcess('projector', served), builtProcess('api', served)];
  await untilReady(`http://127.0.0.1:${served.PORT}`, () => [projector, api]);
  await Promise.all([projector.kill('SIGTERM'), api.kill('SIGTERM')]);
}

const onKurrentdb = (url: string): Record<string, string> => ({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL: url });

async function environment(databaseUrl: string, port: number): Promise<Record<string, string>> {
  return {
    DATABASE_URL: databaseUrl,
    MASTER_KEY_FILE: await runKey(databaseUrl),
    KUJDES_MODE: 'demo',
    DEMO_PASSWORD: password,
    HOST: '127.0.0.1',
    PORT: String(port),
  };
}

/** Starts a system on a database that is there; it is removed when the system stops. */
export async function startSystemOn(database: TestDatabase, more: Record<string, string> = {}): Promise<System> {
  const port = await freePort();
  const env = { ...(await environment(database.url, port)), ...more };
  const url = `http://127.0.0.1:${port}`;
  const started: BuiltProcess[] = [];
  const start = (name: 'api' | 'projector'): BuiltProcess => {
    const child = builtProcess(name, env);
    started.push(child);
    return child;
  };
  let projector = start('projector');
  let api = start('api');
  const system: System = {
    url,
    password,
    databaseUrl: database.url,
    keyFile: env['MASTER_KEY_FILE']!,
    env,
    output: () => started.map((each) => each.output()).join(''),
    pids: () => [api.pid, projector.pid],
    killApi: () => api.kill('SIGKILL'),
    killProjector: () => projector.kill('SIGKILL'),
    startApi: () => void (api = start('api')),
    startProjector: () => void (projector = start('projector')),
    ready: () => untilReady(url, () => [projector, api]),
    async stop() {
      await Promise.all([projector.kill('SIGTERM'), api.kill('SIGTERM')]);
      await database.drop();
    },
  };
  try {
    await system.ready();
  } catch (error) {
    await system.stop();
    throw error;
  }
  return system;
}

/** Waits for /health/ready; throws at once when one of the processes has ended. */
export async function untilReady(url: string, processes: () => readonly BuiltProcess[]): Promise<void> {
  for (const until = Date.now() + 120_000; ;) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return;
    const said = await answer?.text().catch(() => undefined);
    const dead = processes().find((each) => each.hasEnded());
    if (dead) throw new Error(`A process ended at its start: ${dead.output()}`);
    if (Date.now() > until)
      throw new Error(
        `Not ready: ${said ?? 'no answer'} ${processes()
          .map((each) => each.output())
          .join('')}`,
      );
    await pause(50);
  }
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
