import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Opens a register for reading; throws an Error with one sentence when there is none, or it is no UTF-8 text. */
export function openRegisterFile(path: string): number {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new Error('There is no such file: give the path of the register.');
    throw new Error(`The file cannot be opened (${code ?? 'unknown'}): check the path and who may read it.`);
  }
  const state = fstatSync(file);
  const start = Buffer.alloc(2);
  const problem = !state.isFile()
    ? 'This is not a file: give the path of the register.'
    : state.size === 0
      ? 'The file is empty.'
      : readSync(file, start, 0, 2, 0) === 2 && isUtf16(start)
        ? 'The file is UTF-16 ("Unicode text"): save it as UTF-8, in a spreadsheet as "CSV UTF-8".'
        : undefined;
  if (problem === undefined) return file;
  closeSync(file);
  throw new Error(problem);
}

const isUtf16 = (start: Buffer): boolean => start.readUInt16BE(0) === 0xfffe || start.readUInt16BE(0) === 0xfeff;

/** Another one when the file was written to. */
export function fingerprintOf(file: number): string {
  const { size, mtimeMs } = fstatSync(file);
  return `${String(size)} ${String(mtimeMs)}`;
}
