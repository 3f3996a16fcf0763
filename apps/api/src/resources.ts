import type { DataSource } from 'typeorm';
import { installationMode, openLog, remembering, type EventStore } from '#event-store';
import { requireMigrated } from '#migrations';
import { readableLog } from '#perform';
import { readModel } from '#read-model';
import { openVault, roleUrl, type DatabaseRole, type Stores, type Vault } from '#vault';
import { ApiMeasures } from './api-measures';

/** What the api holds open: the log, the vault and the read tables, each with no more rights than it needs. */
export interface Resources {
  readonly log: EventStore;
  readonly vault: Vault;
  readonly database: DataSource;
  readonly numbers: DataSource;
  readonly idSecret: Buffer;
  /** Told of requests and appends. */
  readonly measures?: ApiMeasures;
  close(): Promise<void>;
}

/** Of the histories read last: some 50 MB. */
const keptEvents = 50_000;

/** Opens everything; a wrong key, another mark of the database or a missing table refuses the start in one sentence. */
export async function openResources({ databaseUrl, vaultUrl, kurrentdbUrl, key, mode }: Stores): Promise<Resources> {
  const as = (role: DatabaseRole): Promise<string> => roleUrl(databaseUrl, key, role);
  const [appUrl, numbersUrl, writerUrl] = await Promise.all([
    as('kujdes_app'),
    as('kujdes_numbers'),
    as('kujdes_writer'),
  ]);
  await requireMigrated(appUrl, vaultUrl);
  const database = readModel({ url: appUrl, poolSize: 12, name: 'kujdes-api' });
  await database.initialize();
  const marked = await installationMode(database);
  if (marked !== mode)
    throw new Error(`This database is marked ${String(marked)} for ever: it is not started as ${mode}.`);
  const opened = await openLog({ query: database, kurrentdbUrl, postgres: { url: writerUrl, readUrl: appUrl } });
  const numbers = readModel({ url: numbersUrl, poolSize: 6, name: 'kujdes-numbers' });
  const vault = await openVault({ url: vaultUrl ?? appUrl, key, mode });
  await numbers.initialize();
  const measures = new ApiMeasures();
  const log = remembering(readableLog(measures.measured(opened)), keptEvents);
  const idSecret = await vault.secret('ids');
  return {
    log,
    vault,
    database,
    numbers,
    idSecret,
    measures,
    async close() {
      await log.close();
      await vault.close();
      await Promise.all([database.destroy(), numbers.destroy()]);
    },
  };
}
