import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { MasterKey } from './vault';
import { VaultKeyRefused } from './vault-errors';

/** All versions of the master key a process may read with; new values are sealed under `current`. */
export interface MasterKeys {
  kind: 'demo' | 'real';
  current: number;
  keys: ReadonlyMap<number, Buffer>;
}

/** Where the master key comes from; `read` throws VaultKeyRefused when it is missing or unreadable. */
export interface MasterKeySource {
  read(): Promise<MasterKeys>;
}

/** The master key in a file: `{"kind": "real", "current": 1, "versions": {"1": "<32 bytes in base64>"}}`. */
export function masterKeyFromFile(path: string): MasterKeySource {
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(() => {
        throw new VaultKeyRefused(
          'KEY_MISSING',
          'The master key file is missing or may not be read (MASTER_KEY_FILE).',
        );
      });
      return parse(text);
    },
  };
}

/** The master key from a command that prints the file's content, as a key service's client does. */
export function masterKeyFromCommand(command: string): MasterKeySource {
  return {
    async read() {
      const run = promisify(execFile)('/bin/sh', ['-c', command], { timeout: 15_000, maxBuffer: 65_536 });
      // The command's own output may hold the key: it is not repeated in the message.
      const { stdout } = await run.catch(() => {
        throw new VaultKeyRefused('KEY_MISSING', 'The command that gives the master key failed (MASTER_KEY_COMMAND).');
      });
      return parse(stdout);
    },
  };
}

/** The master key from the text of its file, as a backup may hold it. */
export const masterKeyFromText = (text: string): MasterKeySource => ({ read: () => Promise.resolve(parse(text)) });

/** The text of a key file that holds these keys. */
export function masterKeyText({ kind, current, keys }: MasterKeys): string {
  const versions = Object.fromEntries([...keys].map(([version, key]) => [version, key.toString('base64')]));
  return `${JSON.stringify({ kind, current, versions }, null, 2)}\n`;
}

/** Makes a demo key file (0600) for a fresh data folder; throws when the file is there already. */
export async function createDemoMasterKey(path: string): Promise<MasterKeySource> {
  await createKeyFile(path, 'demo');
  return masterKeyFromFile(path);
}

/** Makes the first real key file (0600) on an operator's word; throws when the file is there already. */
export async function createRealMasterKey(path: string): Promise<MasterKeySource> {
  await createKeyFile(path, 'real');
  return masterKeyFromFile(path);
}

/** Adds a version to the key file and makes it the current one; the old ones stay until no row names them. */
export async function addMasterKeyVersion(path: string): Promise<MasterKey> {
  const held = await masterKeyFromFile(path).read();
  const next: MasterKey = { version: Math.max(...held.keys.keys()) + 1, key: randomBytes(32) };
  const beside = `${path}.next`;
  await write(beside, { ...held, current: next.version, keys: new Map([...held.keys, [next.version, next.key]]) });
  await rename(beside, path);
  return next;
}

async function createKeyFile(path: string, kind: MasterKeys['kind']): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await write(path, { kind, current: 1, keys: new Map([[1, randomBytes(32)]]) });
}

async function write(path: string, keys: MasterKeys): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(masterKeyText(keys));
    await file.sync();
  } finally {
    await file.close();
  }
}

function parse(text: string): MasterKeys {
  const refused = new VaultKeyRefused('KEY_UNREADABLE', 'The master key is not in the form the vault reads.');
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch {
    throw refused;
  }
  if (typeof held !== 'object' || held === null || !('kind' in held && 'current' in held && 'versions' in held))
    throw refused;
  const { kind, current, versions } = held;
  if ((kind !== 'demo' && kind !== 'real') || typeof current !== 'number' || !versions) throw refused;
  const keys = new Map<number, Buffer>();
  for (const [version, encoded] of Object.entries(versions)) {
    const key = Buffer.from(String(encoded), 'base64');
    if (!/^[1-9][0-9]{0,8}$/.test(version) || key.length !== 32) throw refused;
    keys.set(Number(version), key);
  }
  if (!keys.has(current)) throw refused;
  return { kind, current, keys };
}
