import { rowsOf, type Query } from '#sql';

/** Where the log is kept, for ever. */
export type LogEngine = 'postgres' | 'kurrentdb';

export interface MarkedEngine {
  engine: LogEngine;
  /** A UUID: the name of this log. */
  log: string;
}

/** The engine this database's log began on; null before it was migrated. */
export async function findEngine(query: Query): Promise<MarkedEngine | null> {
  const [row] = rowsOf(await query.query('select engine, log from log.engine'));
  return row ? { engine: row['engine'] as LogEngine, log: String(row['log']) } : null;
}

/** Marks the engine, as owner of the database; the same again is fine. Throws when the log began on the other. */
export async function markEngine(query: Query, engine: LogEngine): Promise<void> {
  await query.query('insert into log.engine (engine) values ($1) on conflict do nothing', [engine]);
  await getLogOf(query, engine);
}

/** The name of the log. Throws one sentence when the log of this database began on another engine. */
export async function getLogOf(query: Query, engine: LogEngine): Promise<string> {
  const marked = await findEngine(query);
  if (marked?.engine === engine) return marked.log;
  throw new Error(
    marked
      ? `The log of this database is in ${marked.engine} for ever: start it with EVENT_STORE=${marked.engine}, or begin with an empty database.`
      : 'The log of this database has no engine yet: migrate it first.',
  );
}
