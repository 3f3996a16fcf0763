import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { openLog } from '#event-store';
import { requireMigrated } from '#migrations';
import { readModel } from '#read-model';
import { openVault, readStores, roleUrl } from '#vault';
import { codeStamp } from './code-stamp';
import { reasonOf } from './failure';
import { rebuild } from './rebuild';
import { fillInProcesses } from './rebuild-processes';
import { watchRebuild } from './watch-rebuild';

/** Rebuilds the read tables beside the live ones, shows how far it is, and says what differs. */
async function main(): Promise<void> {
  const { compare, accept, workers } = readWords();
  const settings = readStores(process.env);
  const url = await roleUrl(settings.databaseUrl, settings.key, 'kujdes_projector');
  await requireMigrated(url, settings.vaultUrl);
  const vault = await openVault({ url: settings.vaultUrl ?? url, key: settings.key, mode: settings.mode });
  const database = await readModel({ url, poolSize: 5, name: 'kujdes rebuild' }).initialize();
  const store = await openLog({ query: database, kurrentdbUrl: settings.kurrentdbUrl, postgres: { url } });
  const say = (line: string): void => console.error(line);
  const endWatching = watchRebuild(database, say);
  try {
    const rebuilt = await rebuild({
      database,
      sources: { store, vault },
      switchIn: compare ? 'never' : accept ? 'always' : 'when-equal',
      stamp: codeStamp(),
      say,
      fill: async (run) => {
        await fillInProcesses(run, workers, process.env);
      },
    });
    console.log(JSON.stringify({ ...rebuilt, position: String(rebuilt.position) }));
    if (rebuilt.differences.length > 0) process.exitCode = 2;
  } finally {
    endWatching();
    await store.close();
    await Promise.all([database.destroy(), vault.close()]);
  }
}

function readWords(): { compare: boolean; accept: boolean; workers: number } {
  const usage = 'Say nothing, or --compare | --accept-differences, and --workers with a number from 1 to 64.';
  const options = {
    compare: { type: 'boolean' },
    'accept-differences': { type: 'boolean' },
    workers: { type: 'string', default: String(availableParallelism()) },
  } as const;
  const { values, positionals } = parseArgs({ options, strict: false });
  const workers = Number(values.workers);
  const unknown = Object.keys(values).some((name) => !(name in options)) || positionals.length > 0;
  if (unknown || !Number.isInteger(workers) || workers < 1 || workers > 64) throw new Error(usage);
  return { compare: values.compare === true, accept: values['accept-differences'] === true, workers };
}

main().catch((error: unknown) => {
  console.error(reasonOf(error).reason);
  process.exitCode = 1;
});
