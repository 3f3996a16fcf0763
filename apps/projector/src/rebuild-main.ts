import 'reflect-metadata';
import { openLog } from '#event-store';
import { requireMigrated } from '#migrations';
import { readModel } from '#read-model';
import { openVault, readStores, roleUrl } from '#vault';
import { rebuild, type RebuildSettings } from './rebuild';

const words: Readonly<Record<string, RebuildSettings['switchIn']>> = {
  '--compare': 'never',
  '--accept-differences': 'always',
};

/** Rebuilds the read tables beside the live ones and says what differs. */
async function main(): Promise<void> {
  const settings = readStores(process.env);
  const [word] = process.argv.slice(2);
  const url = await roleUrl(settings.databaseUrl, settings.key, 'kujdes_projector');
  await requireMigrated(url, settings.vaultUrl);
  const vault = await openVault({ url: settings.vaultUrl ?? url, key: settings.key, mode: settings.mode });
  const database = await readModel({ url, poolSize: 2, name: 'kujdes rebuild' }).initialize();
  const store = await openLog({ query: database, kurrentdbUrl: settings.kurrentdbUrl, postgres: { url } });
  try {
    const switchIn = word === undefined ? 'when-equal' : words[word];
    if (!switchIn) throw new Error(`Say nothing, or one of ${Object.keys(words).join(' | ')}.`);
    const { position, differences, switched } = await rebuild({ database, sources: { store, vault }, switchIn });
    console.log(JSON.stringify({ position: String(position), differences, switched }));
    if (differences.length > 0) process.exitCode = 2;
  } finally {
    await store.close();
    await Promise.all([database.destroy(), vault.close()]);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
