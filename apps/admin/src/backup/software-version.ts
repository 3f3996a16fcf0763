import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The version of this software, as its package says, seen from the built program. */
export async function softwareVersion(): Promise<string> {
  const text = await readFile(join(__dirname, '../../../../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
