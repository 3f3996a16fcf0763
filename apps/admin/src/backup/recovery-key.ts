import { parseArgs } from 'node:util';
import type { Environment } from '../environment';
import { makeIdentity } from './sealed-file';
import { writeWhole } from './write-whole';

/** Makes the key pair of backups: the secret half into a file that belongs out of the house, the public half on the screen. */
export async function recoveryKey(_: Environment, args: readonly string[]): Promise<void> {
  const { out } = parseArgs({ args: [...args], options: { out: { type: 'string' } } }).values;
  if (!out) throw new Error('recovery-key --out FILE');
  const { identity, recipient } = await makeIdentity();
  await writeWhole(out, (file) =>
    file.writeFile(`# Opens the backups encrypted to ${recipient}. Keep it where the backups are not.\n${identity}\n`),
  );
  console.log(recipient);
}
