import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { rootsInDatabase, writeLine } from '#proof';
import type { Environment } from './environment';

/** Writes the signed roots behind number N on standard output, one a line, to be kept outside and verified against. */
export async function exportRoots({ databaseUrl }: Environment, args: readonly string[]): Promise<void> {
  const { after = '0' } = parseArgs({ args: [...args], options: { after: { type: 'string' } } }).values;
  if (!/^\d{1,15}$/.test(after)) throw new Error('roots [--after N] > FILE.ndjson: N is the number of a root.');
  const client = new Client({ connectionString: databaseUrl, application_name: 'kujdes-roots' });
  await client.connect();
  try {
    for await (const { number, signed } of rootsInDatabase(client, Number(after))) {
      if (!signed) throw new Error(`Root ${number} cannot be read: verify.`);
      await written(writeLine(signed));
    }
  } finally {
    await client.end();
  }
}

function written(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
