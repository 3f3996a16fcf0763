import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCluster, startPostgres } from '../../apps/launcher/postgres.mjs';

/**
 * One throw-away PostgreSQL in a process of its own: it lives as long as the parent's channel is open, so nothing stays
 * behind after Ctrl-C or kill -9 of the tests. Messages in: 'stop', 'kill', 'start'; out: {url, pid} or {error}. A later
 * start keeps the port.
 */
const durable = process.env.TEST_DURABLE === '1';
const home = mkdtempSync(join(tmpdir(), 'kujdes-test-'));
const folder = join(home, 'postgres');
const settings = {
  shared_buffers: '128MB',
  max_connections: '300',
  max_wal_size: '2GB',
  ...JSON.parse(process.env.TEST_POSTGRES_SETTINGS ?? '{}'),
};
let server;
let starting;
let ending;

/** initdb once per machine: later runs copy the folder. */
function makeFolder() {
  const cache = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache/kujdes/postgres-18.4-1');
  if (!existsSync(cache)) {
    mkdirSync(dirname(cache), { recursive: true });
    const fresh = mkdtempSync(`${cache}-`);
    createCluster({ folder: join(fresh, 'cluster'), durable: false });
    try {
      renameSync(join(fresh, 'cluster'), cache);
    } catch (error) {
      if (!existsSync(cache)) throw error; // another run was faster
    }
    rmSync(fresh, { recursive: true, force: true });
  }
  cpSync(cache, folder, { recursive: true });
}

async function startOnce() {
  server = await startPostgres({ folder, durable, settings, port: server?.port });
  process.send?.({ url: `postgres://postgres@127.0.0.1:${server.port}/postgres`, pid: server.pid });
}

function start() {
  starting = startOnce();
  return starting;
}

function end() {
  ending ??= (async () => {
    await starting?.catch(() => undefined); // else it would outlive its folder
    await server?.abandon();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.exit(0);
  })();
}

process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('message', async (message) => {
  if (message === 'stop') end();
  if (message === 'kill') server.kill();
  if (message === 'start' && !ending) await start().catch((error) => process.send?.({ error: error.message }));
});

try {
  makeFolder();
  await start();
} catch (error) {
  process.send?.({ error: error.message });
  end();
}
