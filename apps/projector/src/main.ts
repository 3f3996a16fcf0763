import 'reflect-metadata';
import pino from 'pino';
import { openLog } from '#event-store';
import { readModel } from '#read-model';
import { openVault, readStores, roleUrl } from '#vault';
import { follow } from './follow';

import { liveTables, searchTable } from './target';

/** Follows the log until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const settings = readStores(process.env);
  const log = pino({ name: 'projector', base: undefined });
  const url = await roleUrl(settings.databaseUrl, settings.key, 'kujdes_projector');
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGTERM', end);
  process.once('SIGINT', end);

  const vault = await openVault({ url: settings.vaultUrl ?? url, key: settings.key, mode: settings.mode });
  const database = await readModel({ url, poolSize: 4, name: 'kujdes projector' }).initialize();
  const { kurrentdbUrl } = settings;
  const store = await openLog({ query: database, kurrentdbUrl, postgres: { url, poolSize: 3 } });
  const pauseMs = { passing: 250, poisoned: 30_000, standby: 1_000 };
  const shared = { database, sources: { store, vault }, signal: ending.signal, log, pauseMs };
  log.info({}, 'started');
  await Promise.all([liveTables, searchTable].map((target) => follow({ ...shared, target })));
  await store.close();
  await Promise.all([database.destroy(), vault.close()]);
  log.info({}, 'ended');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
