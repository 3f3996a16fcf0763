import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import type { Contender } from './contender';

/** Castore's adapter for PostgreSQL with its own table, as its documentation opens it (ten connections). */
export async function castoreStore(databaseUrl: string): Promise<Contender> {
  await PostgresEventStorageAdapter.createEventTable({ connectionString: databaseUrl, tableName: 'castore_event' });
  const adapter = new PostgresEventStorageAdapter({ connectionString: databaseUrl, tableName: 'castore_event' });
  return {
    name: 'Castore',
    async append({ subject, revision, event }) {
      const { id, type, data, on, schema, metadata } = event;
      const payload = { ...data, id, on, schema };
      const detail = { aggregateId: subject, version: revision + 1, type, payload, metadata };
      await adapter.pushEvent(detail, { eventStoreId: 'case' });
    },
    // It has no end of its own: the connections of its client would keep the bench alive.
    end: () => (Reflect.get(adapter, '_sql') as { end(): Promise<void> }).end(),
  };
}
