import { rowsOf, type Query } from '#sql';
import { timestampOf, type Migration } from './migration';

/** A migration that has run, as the database remembers it. */
export interface MigrationRow {
  readonly name: string;
  readonly stops_older: boolean;
}

const tableSql = `
  create table if not exists migration (
    id serial primary key,
    "timestamp" bigint not null,
    name varchar not null
  )`;

/** Makes the list of what has run; a database of an earlier version has it without its last column. */
export async function keepRows(query: Query): Promise<void> {
  await query.query(tableSql);
  const answer = await query.query(
    `select 1 from pg_attribute where attrelid = 'migration'::regclass and attname = 'stops_older'`,
  );
  if (rowsOf(answer).length === 0)
    await query.query('alter table migration add column stops_older boolean not null default false');
}

export async function readRows(query: Query): Promise<MigrationRow[]> {
  return rowsOf(await query.query('select name, stops_older from migration')) as unknown as MigrationRow[];
}

/** Runs a migration in the caller's transaction and remembers it. */
export async function apply(query: Query, migration: Migration): Promise<void> {
  await migration.up(query);
  await query.query('insert into migration ("timestamp", name, stops_older) values ($1, $2, $3)', [
    timestampOf(migration),
    migration.name,
    migration.stopsOlder === true,
  ]);
}

/** The processes look at the list when they start. */
export async function letProcessesRead(query: Query): Promise<void> {
  for (const role of ['kujdes_app', 'kujdes_projector']) {
    const answer = await query.query(`select has_table_privilege($1, 'migration', 'select') as may`, [role]);
    if (rowsOf(answer)[0]?.['may'] !== true) await query.query(`grant select on migration to ${role}`);
  }
}
