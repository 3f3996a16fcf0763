import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Some stored bytes and where they stand. */
export interface Stored {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Clear names may stand in this table alone: it is UNLOGGED and in no backup. */
const allowed = 'person_search';
const schemas = ['log', 'vault', 'read', 'read_next', 'access'];

/** Every row of every table, as text (days and JSON can be read) and as it is held (event envelopes are bytes). */
export async function* storedRows(client: Client): AsyncGenerator<Stored> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = any($1) and tablename <> $2 order by 1`,
    [schemas, allowed],
  );
  for (const { name } of rows)
    for (const format of ['text', 'binary']) {
      const parts: Buffer[] = [];
      const stream = client.query(copyTo(`copy ${name} to stdout (format ${format})`));
      for await (const part of stream) parts.push(part as Buffer);
      yield { where: `${name} as ${format}`, bytes: Buffer.concat(parts) };
    }
  // What the planner remembers of the values is a logged table of the catalogue.
  const statistics = await client.query(`select pg_stats::text as row from pg_stats where schemaname = any($1)`, [
    schemas,
  ]);
  yield { where: 'pg_stats', bytes: Buffer.from(JSON.stringify(statistics.rows)) };
}

/** The files of the tables, their indexes and their long values, as they lie on the disk after a checkpoint. */
export async function* rawFiles(client: Client): AsyncGenerator<Stored> {
  await client.query('checkpoint');
  const { rows } = await client.query<{ name: string; path: string; folder: string }>(
    `with mine as (
       select c.oid, c.reltoastrelid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and c.relkind in ('r', 'S', 'm') and c.relname <> $2
       union all select oid, 0, relname from pg_class where relname = 'pg_statistic'
     ), long as (
       select oid, reltoastrelid, relname from mine
       union all select reltoastrelid, 0, relname || ' (long values)' from mine where reltoastrelid <> 0
     ), indexes as (
       select indexrelid, relname || ' (index)' from pg_index join long on long.oid = indrelid
     )
     select relname as name, pg_relation_filepath(oid) as path, current_setting('data_directory') as folder
     from (select oid, relname from long union all select * from indexes) every
     where pg_relation_filepath(oid) is not null order by 1`,
    [schemas, allowed],
  );
  for (const { name, path, folder } of rows)
    yield { where: `file of ${name}`, bytes: await readFile(join(folder, path)) };
}

/** Files of the write-ahead log are kept up to this size, whatever checkpoints come; '0' is the server's default. */
export async function keepWal(client: Client, size: string): Promise<void> {
  await client.query(`alter system set wal_keep_size = '${size}'`);
  await client.query('select pg_reload_conf()');
}

/** The place the write-ahead log has reached. */
export async function walPlace(client: Client): Promise<string> {
  const { rows } = await client.query<{ file: string }>('select pg_walfile_name(pg_current_wal_lsn()) as file');
  return rows[0]!.file;
}

/** The write-ahead log from a place on, file by file, as far as it is still kept. */
export async function* walSince(client: Client, from: string): AsyncGenerator<Stored> {
  await client.query('checkpoint');
  const until = await walPlace(client);
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const wal = join(rows[0]!.folder, 'pg_wal');
  const files = (await readdir(wal)).filter((file) => /^[0-9A-F]{24}$/.test(file) && file >= from && file <= until);
  for (const file of files.toSorted())
    yield { where: `write-ahead log ${file}`, bytes: await readFile(join(wal, file)) };
}
