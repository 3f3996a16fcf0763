import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import pino from 'pino';
import { openLog, remembering } from '#event-store';
import { readMetricsAddress, serveMeasures } from '#measures';
import { requireMigrated } from '#migrations';
import { readModel } from '#read-model';
import { openVault, readStores, roleUrl } from '#vault';
import { codeStamp } from './code-stamp';
import { fillWhenEmpty } from './fill-when-empty';
import { follow } from './follow';
import { ProjectorMeasures } from './projector-measures';
import { projectorReadiness } from './projector-readiness';
import { fillInProcesses } from './rebuild-processes';
import { liveTables, searchTable } from './target';

const largeLog = 200_000n;
/** Workers of a first fill: as many as the memory of a projector's container has room for. */
const mostWorkers = 2;
/** Of the histories folded last: some 50 MB. */
const keptEvents = 50_000;

/** Follows the log until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const metrics = readMetricsAddress(process.env);
  const settings = readStores(process.env, metrics.problems);
  const log = pino({ name: 'projector', base: undefined });
  const url = await roleUrl(settings.databaseUrl, settings.key, 'kujdes_projector');
  await requireMigrated(url, settings.vaultUrl);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGTERM', end);
  process.once('SIGINT', end);

  const vault = await openVault({ url: settings.vaultUrl ?? url, key: settings.key, mode: settings.mode });
  const database = await readModel({ url, poolSize: 5, name: 'kujdes projector' }).initialize();
  const { kurrentdbUrl } = settings;
  const store = await openLog({ query: database, kurrentdbUrl, postgres: { url, poolSize: 3 } });
  const pauseMs = { passing: 250, poisoned: 30_000, standby: 1_000, frozen: 20_000 };
  const targets = [liveTables, searchTable];
  const measures = new ProjectorMeasures({ database, store, targets });
  const served =
    metrics.address && (await serveMeasures(metrics.address, measures, () => projectorReadiness(database)));
  const shared = {
    database,
    sources: { store: remembering(store, keptEvents), vault },
    signal: ending.signal,
    log,
    pauseMs,
  };
  log.info({}, 'started');
  await fillWhenEmpty({
    database,
    sources: shared.sources,
    log,
    largeFrom: largeLog,
    stamp: codeStamp(),
    signal: ending.signal,
    fill: async (run) => {
      await fillInProcesses(run, Math.min(mostWorkers, availableParallelism()), process.env, ending.signal);
    },
  });
  await Promise.all(targets.map((target) => follow({ ...shared, target, watch: measures.watch(target.name) })));
  await served?.();
  await store.close();
  await Promise.all([database.destroy(), vault.close()]);
  log.info({}, 'ended');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  // What was opened before the refusal would keep the process alive for a while.
  process.exit(1);
});
