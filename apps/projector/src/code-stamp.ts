import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const built = join(__dirname, '../../..');

/** Names the built code that rows follow from: this application and the libraries. A changed file is another stamp. */
export function codeStamp(): string {
  const hash = createHash('sha256');
  for (const folder of ['apps/projector', 'libs']) {
    const files = readdirSync(join(built, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.js')).sort())
      hash.update(`${file}\0`).update(readFileSync(join(built, folder, file)));
  }
  return hash.digest('hex');
}
