import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createAccount } from '#access-tables';
import { localDay } from '#perform';
import type { Environment } from './environment';
import { openHouse } from './open-house';

const usage =
  'account --username NAME --name "DISPLAY NAME" --role ROLE --office OFFICE (a partner: --provider ID); the password is read from standard input.';

/** Opens an account with one role; the way to the first administrator of a real database. The password never stands in the command. */
export async function makeAccount(environment: Environment, args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { username: text, name: text, role: text, office: text, provider: text };
  const { username, name, role, office, provider } = parseArgs({ args: [...args], options }).values;
  const place = office ? { office } : provider && { provider };
  if (!username || !name || !role || !place) throw new Error(usage);
  const lines = createInterface({ input: process.stdin, terminal: false });
  if (process.stdin.isTTY) console.log('Password (at least 12 characters):');
  const password = await firstOf(lines);
  lines.close();
  const house = await openHouse(environment);
  try {
    const roles = [{ role, ...place, from: localDay(new Date()) }];
    await createAccount((request) => house.perform(request), house.sql, {
      username,
      password,
      name,
      roles,
    });
    console.log('The account is open.');
  } finally {
    await house.close();
  }
}

async function firstOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line;
  return '';
}
