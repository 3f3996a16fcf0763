import { parseArgs } from 'node:util';
import { rootsInDatabase, writeLine } from '#proof';
import { writeWhole } from './backup/write-whole';
import type { Environment } from './environment';
import { asOwner } from './migrate';

const usage = 'end-roots --to FILE.ndjson: where the roots are kept, in a folder of their own.';

/**
 * Ends the chain of signed roots: all of them go into a file, as evidence, and the signer begins a new chain over the
 * whole log with the key it has. For a signing key that is lost, and for a log that was put back behind its roots.
 */
export async function endRoots({ databaseUrl }: Environment, args: readonly string[]): Promise<void> {
  const { to } = parseArgs({ args: [...args], options: { to: { type: 'string' } } }).values;
  if (!to?.endsWith('.ndjson')) throw new Error(usage);
  await asOwner(databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ alone: boolean }>(
      `select pg_try_advisory_lock(hashtext('kujdes signer')) as alone`,
    );
    if (rows[0]?.alone !== true) throw new Error('A signer is at work: stop it first.');
    let last = 0;
    await writeWhole(to, async (file) => {
      for await (const { number, signed } of rootsInDatabase(owner, 0)) {
        if (!signed) throw new Error(`Root ${number} cannot be read: verify.`);
        await file.appendFile(writeLine(signed));
        last = number;
      }
      if (last === 0) throw new Error('There are no roots in the database.');
    });
    await owner.query(`
      begin;
      alter table proof.root disable trigger never_changed;
      delete from proof.root;
      alter table proof.root enable trigger never_changed;
      commit`);
    console.log(`The chain ended with root ${last}. Its roots are in ${to}: keep them, and the name of their key.`);
  });
}
