import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file that is there whole or not at all, 0600 and on the disk; throws one sentence when it is there already. */
export async function writeWhole(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  if (await stat(path).catch(() => undefined)) throw new Error(`${path} is there already: it is not overwritten.`);
  const unfinished = join(dirname(path), `.${basename(path)}.unfinished-${String(process.pid)}`);
  const file = await open(unfinished, 'wx', 0o600).catch((error: unknown) => {
    throw new Error(`${dirname(path)} cannot be written to (${(error as { code?: string }).code ?? 'unknown'}).`);
  });
  try {
    await write(file);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}
