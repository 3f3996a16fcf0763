import 'reflect-metadata';
import { openLog } from '#event-store';
import { readModel } from '#read-model';
import { openVault, readStores, roleUrl } from '#vault';
import { reasonOf } from './failure';
import { fillParts } from './rebuild-parts';
import { readTask, type WorkerReport } from './rebuild-processes';

/** One worker of a rebuild: fills parts until none is left, reports, and ends with whoever started it. */
async function main(): Promise<void> {
  const settings = readStores(process.env);
  const url = await roleUrl(settings.databaseUrl, settings.key, 'kujdes_projector');
  const vault = await openVault({ url: settings.vaultUrl ?? url, key: settings.key, mode: settings.mode });
  const database = await readModel({ url, poolSize: 2, name: 'kujdes rebuild worker' }).initialize();
  const { kurrentdbUrl } = settings;
  const store = await openLog({ query: database, kurrentdbUrl, postgres: { url, poolSize: 1 } });
  try {
    await fillParts({ database, sources: { store, vault } }, readTask(process.argv));
    report({ peakMb: process.resourceUsage().maxRSS / 1024 });
  } finally {
    await store.close();
    await Promise.all([database.destroy(), vault.close()]);
  }
}

const abandoned = (): never => process.exit(1);
process.once('disconnect', abandoned);

const report = (told: WorkerReport): void => void process.send?.(told);

main()
  .catch((error: unknown) => {
    report({ failed: reasonOf(error).reason });
    process.exitCode = 1;
  })
  .finally(() => {
    process.off('disconnect', abandoned);
    process.disconnect();
  });
