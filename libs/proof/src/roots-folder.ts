import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { HeldRoot } from './root-table';
import { readLine, writeLine, type SignedRoot } from './signed-root';

const rootsPerFile = 1_000;
const lineEnd = 10;

/** The file of a root: one per thousand, named after the first, so that no clock decides where a root goes. */
function fileOf({ root }: SignedRoot): string {
  const first = root.number - ((root.number - 1) % rootsPerFile);
  return `roots-${String(first).padStart(9, '0')}.ndjson`;
}

/**
 * Adds roots, given in order, to the folder: whole lines at the end of a file, on the disk when this resolves. Nothing
 * written before is touched; a line broken off by a crash is ended and stays as a line without a root.
 */
export async function appendRoots(folder: string, roots: readonly SignedRoot[]): Promise<void> {
  const lines = new Map<string, string>();
  for (const signed of roots) {
    const name = fileOf(signed);
    lines.set(name, (lines.get(name) ?? '') + writeLine(signed));
  }
  for (const [name, text] of lines) await appendTo(folder, name, text);
}

async function appendTo(folder: string, name: string, text: string): Promise<void> {
  const file = await open(join(folder, name), 'a+', 0o644);
  try {
    const { size } = await file.stat();
    const { buffer } = size > 0 ? await file.read(Buffer.alloc(1), 0, 1, size - 1) : { buffer: Buffer.of(lineEnd) };
    await file.appendFile(buffer[0] === lineEnd ? text : `\n${text}`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
}

/** Makes the names of new files last too. */
async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The last root the signer has put into the folder. The folder must be there: a missing one is a disk not mounted. */
export async function findLastOutside(folder: string): Promise<SignedRoot | undefined> {
  const own = (await namesIn(folder)).filter((name) => name.startsWith('roots-')).sort();
  for (const name of own.reverse()) {
    let last: SignedRoot | undefined;
    for await (const signed of rootsOfFile(folder, name)) last = signed;
    if (last) return last;
  }
  return undefined;
}

/**
 * All roots of the folder's *.ndjson files in order of number, also of exported files that hold the same ones again
 * (equal copies come once). Lines without a root are passed over: what they held will be missing.
 */
export async function* rootsInFolder(folder: string): AsyncGenerator<HeldRoot, undefined> {
  const waiting: { name: string; first: number }[] = [];
  for (const name of await namesIn(folder)) {
    for await (const { root } of rootsOfFile(folder, name)) {
      waiting.push({ name, first: root.number });
      break;
    }
  }
  waiting.sort((a, b) => b.first - a.first); // the next one is at the end
  const open: { signed: SignedRoot; rest: AsyncGenerator<SignedRoot, undefined> }[] = [];
  let last = '';
  for (;;) {
    open.sort((a, b) => a.signed.root.number - b.signed.root.number);
    const [lowest] = open;
    const next = waiting.at(-1);
    if (next && (!lowest || next.first <= lowest.signed.root.number)) {
      waiting.pop();
      const rest = rootsOfFile(folder, next.name);
      const { value: signed } = await rest.next();
      if (signed) open.push({ signed, rest });
      continue;
    }
    if (!lowest) return undefined;
    const line = writeLine(lowest.signed);
    if (line !== last) yield { number: lowest.signed.root.number, signed: lowest.signed };
    last = line;
    const { value: signed } = await lowest.rest.next();
    if (signed) lowest.signed = signed;
    else open.shift();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.ndjson'));
}

async function* rootsOfFile(folder: string, name: string): AsyncGenerator<SignedRoot, undefined> {
  const input = createReadStream(join(folder, name));
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      const signed = readLine(line);
      if (signed) yield signed;
    }
  } finally {
    input.destroy();
  }
  return undefined;
}
