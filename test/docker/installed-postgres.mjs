import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCluster, startPostgres } from '../../apps/launcher/postgres.mjs';

/**
 * A PostgreSQL with docker/postgres/*.conf, in a process of its own that ends it with the parent's channel. Arguments: an
 * empty folder, the superuser's password, and the settings whose values are paths inside the container, as JSON.
 */
const [folder, password, settings] = process.argv.slice(2);
let server;
process.on('disconnect', () => void end());

async function end() {
  await server?.abandon();
  process.exit(0);
}

try {
  mkdirSync(folder, { recursive: true });
  const cluster = join(folder, 'cluster');
  createCluster({ folder: cluster, password, durable: false });
  // Durable: these files say so, and nothing here may say otherwise.
  server = await startPostgres({ folder: cluster, durable: true, settings: JSON.parse(settings) });
  process.send?.({ port: server.port });
} catch (error) {
  process.send?.({ error: error.message });
}
