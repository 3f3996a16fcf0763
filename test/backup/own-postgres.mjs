/** A PostgreSQL as somebody has their own: `own-postgres.mjs FOLDER SETTINGS` makes it where there is none, starts it, says its port and ends with SIGTERM. */
import { existsSync } from 'node:fs';
import { createCluster, startPostgres } from '../../apps/launcher/postgres.mjs';

const [folder, settings] = process.argv.slice(2);
if (!existsSync(folder)) createCluster({ folder, durable: true });
const server = await startPostgres({ folder, durable: true, settings: JSON.parse(settings) });
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 1_000);
console.log(server.port);
