import { link, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { createDemoMasterKey } from '#vault';

/** The master key file of this run, beside the run's cluster and gone with it: copies of a template open with the same key. */
export async function runKey(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  await client.end();
  const home = dirname(rows[0]!.folder);
  const file = join(home, 'master-key.json');
  const mine = join(home, `${randomUUID()}.json`);
  await createDemoMasterKey(mine);
  // Whoever links first has made it for all workers.
  await link(mine, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(mine);
  return file;
}
