import type { EventStore } from './event-store';
import { kurrentEventStore } from './kurrentdb/kurrent-event-store';
import { installationMode } from './postgres/installation';
import { getLogOf } from './postgres/log-engine';
import { postgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres-event-store';
import type { Query } from '#sql';

export interface LogPlace {
  /** The database, which says on which engine its log began. */
  query: Query;
  /** The log is in KurrentDB there; without it in PostgreSQL. */
  kurrentdbUrl?: string;
  postgres: PostgresEventStoreOptions;
}

/**
 * Opens the log of this installation. Throws one sentence when it began on the other engine, KurrentDB holds the log of
 * another installation, or a simulated time (`postgres.clock`) is asked for in a real one.
 */
export async function openLog({ query, kurrentdbUrl, postgres }: LogPlace): Promise<EventStore> {
  const log = await getLogOf(query, kurrentdbUrl ? 'kurrentdb' : 'postgres');
  if (!kurrentdbUrl) return postgresEventStore(postgres);
  const { clock } = postgres;
  const mode = await installationMode(query);
  if (clock && mode !== 'demo' && mode !== 'test')
    throw new Error('a simulated time is only accepted in a demo or test database');
  return kurrentEventStore({ url: kurrentdbUrl, log, ...(clock ? { clock } : {}) });
}
