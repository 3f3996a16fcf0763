import { postgresEventStore } from '#event-store';
import { readModel } from '#read-model';
import { masterKeyFromFile, openVault, roleUrl } from '#vault';
import { rebuild } from '../../apps/projector/src/rebuild';
import type { Rebuilt } from '../../apps/projector/src/rebuild-settings';

/** Rebuilds the tables of a demo system beside the live ones, says what differs, and leaves the live ones as they are. */
export async function compareWithRebuild(system: { databaseUrl: string; keyFile: string }): Promise<Rebuilt> {
  const key = masterKeyFromFile(system.keyFile);
  const url = await roleUrl(system.databaseUrl, key, 'kujdes_projector');
  const vault = await openVault({ url, key, mode: 'demo' });
  const store = postgresEventStore({ url });
  const database = await readModel({ url, poolSize: 4, name: 'test rebuild' }).initialize();
  try {
    return await rebuild({ database, sources: { store, vault }, switchIn: 'never' });
  } finally {
    await store.close();
    await Promise.all([vault.close(), database.destroy()]);
  }
}
