import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  aboutName,
  formatVersion,
  keyName,
  manifestName,
  partName,
  type About,
  type CopiedTable,
  type Manifest,
  type SequencePlace,
  type TableCount,
} from './backup-content';
import { keptTables, quoted, quotedName } from './kept-tables';
import type { Progress } from './progress-lines';
import { softwareVersion } from './software-version';
import { longestPart, type Member } from './tar';

/** Two databases, or one that holds log and vault. */
export interface Sources {
  readonly database: Client;
  readonly vault: Client;
}

export interface CopyOut extends Sources {
  readonly takenAt: Date;
  /** The text of the master key file, when it is to be in the backup. */
  readonly keyText: string | undefined;
  readonly progress: Progress;
}

/**
 * Everything that cannot be derived, as of one moment: the members of a backup in their order. The vault's moment is
 * that of the log or later, and values are sealed before their events are stored, so no event lacks its values.
 */
export async function* copyOut({ database, vault, takenAt, keyText, progress }: CopyOut): AsyncGenerator<Member> {
  await takeSnapshot(database);
  if (vault !== database) await takeSnapshot(vault);
  const ofDatabase = (await keptTables(database)).filter(({ name }) => vault === database || !isVault(name));
  const ofVault = vault === database ? [] : (await keptTables(vault)).filter(({ name }) => isVault(name));
  const about: About = {
    format: 'kujdes-backup',
    version: formatVersion,
    software: await softwareVersion(),
    takenAt: takenAt.toISOString(),
    mode: await textOf(database, 'select mode from log.installation'),
    migrations: [...new Set([...(await migrationsIn(database)), ...(await migrationsIn(vault))])],
    tables: [...ofDatabase, ...ofVault],
  };
  yield asMember(aboutName, about);
  if (keyText !== undefined) yield { name: keyName, content: Buffer.from(keyText) };

  const tables: TableCount[] = [];
  for (const table of about.tables)
    tables.push(yield* copiedTable(isVault(table.name) ? vault : database, table, progress));
  const manifest: Manifest = {
    tables,
    // A number drawn is never drawn again, so reading them last is safe: no snapshot holds for sequences.
    sequences: [...(await sequencesOf(database, ofDatabase)), ...(await sequencesOf(vault, ofVault))],
    head: await textOf(database, 'select coalesce(max(position), 0)::text from log.events'),
    keyVersions: (await vault.query<{ version: number }>('select version from vault.master_key order by 1')).rows.map(
      ({ version }) => version,
    ),
  };
  yield asMember(manifestName, manifest);
}

const isVault = (table: string): boolean => table.startsWith('vault.');

const asMember = (name: string, content: object): Member => ({
  name,
  content: Buffer.from(`${JSON.stringify(content, null, 1)}\n`),
});

async function takeSnapshot(client: Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  for (const setting of ['statement_timeout', 'idle_in_transaction_session_timeout'])
    await client.query(`set local ${setting} = 0`);
  // The text of a copy must not hang on how this server is set up.
  await client.query(`set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
    set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`);
  await client.query('select 1 from pg_class limit 1'); // the snapshot is taken by the first that reads
}

async function* copiedTable(
  client: Client,
  { name, columns }: CopiedTable,
  progress: Progress,
): AsyncGenerator<Member, TableCount> {
  const stream = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quotedName).join(', ')}) to stdout`));
  const hash = createHash('sha256');
  let held: Buffer[] = [];
  let length = 0;
  let part = 0;
  const next = (): Member => {
    const all = Buffer.concat(held);
    held = [all.subarray(longestPart)];
    length = Math.max(all.length - longestPart, 0);
    const content = all.subarray(0, longestPart);
    hash.update(content);
    part += 1;
    progress.moved(name, content.length);
    return { name: partName(name, part), content };
  };
  for await (const chunk of stream) {
    held.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    while (length >= longestPart) yield next();
  }
  if (length > 0) yield next();
  progress.done(name, stream.rowCount);
  return { name, rows: stream.rowCount, sha256: hash.digest('hex') };
}

async function sequencesOf(client: Client, tables: readonly CopiedTable[]): Promise<SequencePlace[]> {
  const schemas = [...new Set(tables.map(({ name }) => name.split('.')[0] ?? ''))];
  const { rows } = await client.query<SequencePlace>(
    `select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
     where schemaname = any ($1) and last_value is not null order by 1`,
    [schemas],
  );
  return rows;
}

async function migrationsIn(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by "timestamp", id');
  return rows.map(({ name }) => name);
}

async function textOf(client: Client, sql: string): Promise<string> {
  const { rows } = await client.query<Record<string, string>>(sql);
  return Object.values(rows[0] ?? {})[0] ?? '';
}
