import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { join } from 'node:path';

interface Said {
  readonly url?: string;
  readonly error?: string;
}

/** As docker/postgres/postgresql.conf says for 8 GB, for the memory of this machine. */
function settings(): Readonly<Record<string, string>> {
  const eighth = Math.floor(totalmem() / 8 / 2 ** 20);
  return {
    shared_buffers: `${eighth}MB`,
    effective_cache_size: `${eighth * 3}MB`,
    work_mem: '16MB',
    max_wal_size: '4GB',
    random_page_cost: '1.1',
  };
}

/**
 * A throw-away PostgreSQL that writes to the disk as a real one does (fsync on); it ends with this process. From then on
 * testDatabase() makes databases in it. Returns how to end it.
 */
export async function startDurablePostgres(): Promise<() => Promise<void>> {
  const script = join(process.cwd(), 'test/setup/cluster.mjs');
  const cluster = fork(script, {
    env: { ...process.env, TEST_DURABLE: '1', TEST_POSTGRES_SETTINGS: JSON.stringify(settings()) },
    execArgv: [],
    detached: true,
  });
  const said = await new Promise<Said>((resolve) => {
    cluster.once('message', (message) => resolve(message as Said));
    cluster.once('exit', (code) => resolve({ error: `it ended with code ${String(code)}` }));
  });
  if (!said.url) throw new Error(`The bench needs its own PostgreSQL: ${String(said.error)}`);
  process.env['TEST_DATABASE_URL'] = said.url;
  return async () => {
    if (cluster.exitCode !== null) return;
    const gone = new Promise((resolve) => cluster.once('exit', resolve));
    cluster.send('stop');
    await gone;
  };
}
