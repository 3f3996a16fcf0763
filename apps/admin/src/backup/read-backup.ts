import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decryptedWith } from './sealed-file';
import { readTar, type Member } from './tar';

/**
 * Hands the members of a backup to `use`, one at a time. Throws one sentence when the file is missing, opens with another
 * key, is damaged or ends too early; what `use` has seen by then must not be kept.
 */
export async function readBackup(
  path: string,
  identity: string,
  use: (members: AsyncIterable<Member>) => Promise<void>,
): Promise<void> {
  await access(path).catch(() => {
    throw new Error('The backup is missing or may not be read.');
  });
  const plain = Readable.from(await decryptedWith(identity, createReadStream(path)));
  const unpacked = createGunzip();
  // Whoever iterates hears of every failure, once; without these the first one would end the process.
  plain.on('error', (error) => unpacked.destroy(error));
  unpacked.on('error', () => undefined);
  try {
    await use(whole(plain.pipe(unpacked)));
  } finally {
    plain.destroy();
    unpacked.destroy();
  }
}

async function* whole(bytes: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  try {
    yield* readTar(bytes);
  } catch {
    throw new Error('The backup is damaged or not whole: nothing was restored.');
  }
}
