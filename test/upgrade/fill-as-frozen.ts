import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { apply, inOrder, keepRows, migrationsOf } from '#migrations';
import type { About } from '../../apps/admin/src/backup/backup-content';
import { readTar } from '../../apps/admin/src/backup/tar';

/** Makes a database as a frozen release left it, its read tables filled, and writes its master key to a file. */
export async function fillAsFrozen(release: string, databaseUrl: string, keyFile: string): Promise<void> {
  const tar = `${keyFile}.tar`;
  const opener = join(__dirname, '../backup/open-backup.mjs');
  execFileSync(process.execPath, [opener, join(release, 'backup.age'), join(release, 'identity'), tar]);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const fill = async (table: string, columns: string, content: Buffer): Promise<void> => {
    // log.installation and the like may hold what a migration put there.
    await client.query(`set session_replication_role = replica; delete from ${table}; reset session_replication_role`);
    await pipeline(Readable.from([content]), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
  };
  let about: About | undefined;
  for await (const { name, content } of readTar(createReadStream(tar))) {
    if (name === 'about.json') {
      about = JSON.parse(content.toString()) as About;
      await migrateAs(client, about);
    }
    if (name === 'master-key.json') await writeFile(keyFile, content, { mode: 0o600 });
    const table = about?.tables.find((each) => name === `${each.name}.000001.copy`);
    if (table) await fill(table.name, table.columns.join(', '), content);
  }
  const readTables = createReadStream(join(release, 'read-tables.tar.gz')).pipe(createGunzip());
  for await (const { name, content } of readTar(readTables)) {
    const line = content.indexOf('\n');
    await fill(name, content.toString('utf8', 0, line), content.subarray(line + 1));
  }
  const last = await client.query<{ last: string }>('select max(position)::text as last from log.events');
  await client.query('select setval($1, $2::bigint)', ['log.position', last.rows[0]!.last]);
  await client.end();
}

/** The migrations of that release, listed as it listed them. */
async function migrateAs(client: Client, { migrations }: About): Promise<void> {
  await keepRows(client);
  const known = inOrder(migrationsOf('one').database).filter(({ name }) => migrations.includes(name));
  expect(known.map(({ name }) => name).sort()).toEqual([...migrations].sort());
  for (const migration of known) await apply(client, migration);
  await client.query('alter table migration drop column stops_older');
}
