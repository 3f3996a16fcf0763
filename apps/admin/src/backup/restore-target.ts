import type { Client } from 'pg';
import { verifyChain } from '#event-store';
import { apply, inOrder, keepRows, letProcessesRead, migrationsOf, type Migration } from '#migrations';
import type { About, CopiedTable, Manifest } from './backup-content';
import { quoted } from './kept-tables';

/** The databases a backup goes into, each with its migrations; one and the same where the vault has none of its own. */
export interface RestoreTarget {
  readonly database: Client;
  readonly vault: Client;
}

/** The connection a table belongs to here, however it was where the backup was made. */
export const ownerOf = ({ database, vault }: RestoreTarget, table: string): Client =>
  table.startsWith('vault.') ? vault : database;

const each = ({ database, vault }: RestoreTarget): Client[] => (vault === database ? [database] : [database, vault]);

/** Begins the one transaction of each database, everything of the restore; throws one sentence when something is there. */
export async function begin(target: RestoreTarget): Promise<void> {
  for (const client of each(target)) {
    await client.query('begin');
    for (const setting of ['statement_timeout', 'idle_in_transaction_session_timeout'])
      await client.query(`set local ${setting} = 0`);
    const { rows } = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`,
    );
    if (rows[0])
      throw new Error(
        `The ${client === target.database ? 'database of DATABASE_URL' : 'vault of VAULT_URL'} is not empty (it has ${rows[0].name}): a backup is only restored into a new database.`,
      );
  }
}

/** The tables as they were when the backup was made, empty. */
export async function makeTables(target: RestoreTarget, about: About): Promise<void> {
  const ran = new Set(about.migrations);
  for (const [client, migrations] of listsOf(target)) {
    await keepRows(client);
    for (const migration of migrations.filter(({ name }) => ran.has(name))) await apply(client, migration);
  }
  for (const { name } of about.tables) {
    const client = ownerOf(target, name);
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${quoted(name)}) as filled`);
    // What a migration puts into a table gives way to what is in the backup.
    if (rows[0]?.filled) await client.query(`delete from ${quoted(name)}`);
  }
}

/** What this version migrates beyond the one that made the backup, on the tables as they are filled now. */
export async function migrateOn(target: RestoreTarget, about: About): Promise<void> {
  const ran = new Set(about.migrations);
  for (const [client, migrations] of listsOf(target)) {
    for (const migration of migrations.filter(({ name }) => !ran.has(name))) await apply(client, migration);
    await letProcessesRead(client);
  }
}

/** Sequences go on behind the last number drawn. */
export async function placeSequences(target: RestoreTarget, { sequences }: Manifest): Promise<void> {
  for (const { name, last } of sequences)
    await ownerOf(target, name).query('select setval($1::regclass, $2::bigint)', [quoted(name), last]);
}

/** The planner knows the new rows; without it checking the log would read the whole table for every page. */
export async function analyse(target: RestoreTarget, tables: readonly CopiedTable[]): Promise<void> {
  for (const { name } of tables) await ownerOf(target, name).query(`analyze ${quoted(name)}`);
}

/** Recomputes the chains of the log; throws one sentence naming the first event that is not as it was recorded, or its end. */
export async function requireIntact({ database }: RestoreTarget, { head }: Manifest): Promise<number> {
  const report = await verifyChain(database);
  if (!report.intact)
    throw new Error(
      `The log in this backup is not as it was recorded (stream ${report.stream}, revision ${String(report.revision)}: ${report.problem}): nothing was restored.`,
    );
  const { rows } = await database.query<{ last: string }>(
    'select coalesce(max(position), 0)::text as last from log.events',
  );
  if (rows[0]?.last !== head)
    throw new Error('The log in this backup does not end where its manifest says: nothing was restored.');
  return report.events;
}

/** All or nothing. The vault comes first and refuses to open until the log has come too: its check values come last. */
export async function commit({ database, vault }: RestoreTarget): Promise<void> {
  if (vault === database) {
    await database.query('commit');
    return;
  }
  await vault.query('create temp table held as select * from vault.master_key; delete from vault.master_key; commit');
  await database.query('commit');
  await vault.query('insert into vault.master_key select * from held');
}

export async function rollback(target: RestoreTarget): Promise<void> {
  for (const client of each(target)) await client.query('rollback').catch(() => undefined); // the connection may be what failed
}

function listsOf(target: RestoreTarget): [Client, Migration[]][] {
  const { database, vault } = target;
  const lists = migrationsOf(vault === database ? 'one' : 'two');
  return [
    [database, inOrder(lists.database)],
    ...(vault === database ? [] : [[vault, inOrder(lists.vault)] as [Client, Migration[]]]),
  ];
}
