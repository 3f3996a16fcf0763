import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { masterKeyText } from '#vault';
import type { Environment } from '../environment';
import { asOwner } from '../migrate';
import { copyOut, type CopyOut } from './copy-out';
import { progressLines } from './progress-lines';
import { encryptedTo } from './sealed-file';
import { tarEnd, tarMember } from './tar';
import { writeWhole } from './write-whole';

const usage =
  'backup --to FILE|DIRECTORY (--recipient age1… | --recipients-file FILE), several allowed; --with-key puts the master key in.';

/**
 * Writes everything that cannot be derived into one file: a tar of COPY files, gzipped, encrypted by age to the recovery
 * keys. Without --with-key the values in it open only together with the master key, which is kept apart.
 */
export async function backup(environment: Environment, args: readonly string[]): Promise<void> {
  const { databaseUrl, vaultUrl, kurrentdbUrl, key } = environment;
  const { to, recipients, withKey } = await readArguments(args);
  const encrypt = await encryptedTo(recipients);
  const takenAt = new Date();
  const path = await fileIn(to, takenAt);
  const keyText = withKey ? masterKeyText(await key.read()) : undefined;
  const write = (sources: Pick<CopyOut, 'database' | 'vault'>): Promise<void> =>
    writeWhole(path, async (file) => {
      const archive = archived({ ...sources, takenAt, keyText, progress: progressLines() });
      // Level 1: copies are long runs of the same shape; more costs much and gains little.
      await pipeline(
        Readable.from(archive),
        createGzip({ level: 1 }),
        encrypt,
        (encrypted: AsyncIterable<Uint8Array>) => writeFile(file, encrypted),
      );
    });
  await asOwner(databaseUrl, (database) =>
    vaultUrl ? asOwner(vaultUrl, (vault) => write({ database, vault })) : write({ database, vault: database }),
  );
  const { size } = await stat(path);
  console.log(`${path}: ${String(size)} bytes.`);
  if (kurrentdbUrl) console.log('The log is not in it: it is in KurrentDB, which is backed up by its own means.');
  if (!withKey)
    console.log('The master key is not in it: keep a copy of the key elsewhere, or nothing sealed opens again.');
}

async function* archived(from: CopyOut): AsyncGenerator<Buffer> {
  for await (const member of copyOut(from)) yield* tarMember(member, from.takenAt);
  yield tarEnd();
}

async function readArguments(args: readonly string[]): Promise<{ to: string; recipients: string[]; withKey: boolean }> {
  const list = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, recipient: list, 'recipients-file': list, 'with-key': { type: 'boolean' } },
  });
  const recipients = [...(values.recipient ?? [])];
  for (const path of values['recipients-file'] ?? []) {
    const text = await readFile(path, 'utf8').catch(() => {
      throw new Error('The file of --recipients-file is missing or may not be read.');
    });
    recipients.push(...text.split('\n').flatMap((line) => (/^\s*(#|$)/.test(line) ? [] : [line.trim()])));
  }
  if (!values.to || recipients.length === 0) throw new Error(usage);
  return { to: values.to, recipients, withKey: values['with-key'] === true };
}

/** A directory gets a file named by the moment. */
async function fileIn(to: string, at: Date): Promise<string> {
  const there = await stat(to).catch(() => undefined);
  const moment = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return there?.isDirectory() ? join(to, `kujdes-backup-${moment}.tar.gz.age`) : to;
}
