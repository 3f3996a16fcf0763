import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import pino from 'pino';
import { postgresEventStore } from '#event-store';
import { readModel } from '#read-model';
import { openVault, readStores, roleUrl } from '#vault';
import { codeStamp } from './code-stamp';
import { fillWhenEmpty } from './fill-when-empty';
import { follow } from './follow';
import { fillInProcesses } from './rebuild-processes';

import { liveTables, searchTable } from './target';

const largeLog = 200_000n;

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
  const store = postgresEventStore({ url, poolSize: 3 });
  const database = await readModel({ url, poolSize: 5, name: 'kujdes projector' }).initialize();
  const pauseMs = { passing: 250, poisoned: 30_000, standby: 1_000 };
  const shared = { database, sources: { store, vault }, signal: ending.signal, log, pauseMs };
  log.info({}, 'started');
  await fillWhenEmpty({
    database,
    sources: shared.sources,
    log,
    largeFrom: largeLog,
    stamp: codeStamp(),
    fill: async (run) => {
      await fillInProcesses(run, availableParallelism(), process.env, ending.signal);
    },
  });
  await Promise.all([liveTables, searchTable].map((target) => follow({ ...shared, target })));
  await store.close();
  await Promise.all([database.destroy(), vault.close()]);
  log.info({}, 'ended');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
