import { createHmac } from 'node:crypto';
import type { MasterKeySource } from './master-key';
import { VaultKeyRefused } from './vault-errors';

/** The database roles a process logs in as; the owner only migrates. */
export const databaseRoles = [
  'kujdes_writer',
  'kujdes_projector',
  'kujdes_app',
  'kujdes_numbers',
  'kujdes_signer',
] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/**
 * The password of a database role (64 hexadecimal digits), derived from the current master key, so that a start needs
 * no further secret; `migrate` sets it anew at every start. Throws VaultKeyRefused when there is no key.
 */
export async function rolePassword(source: MasterKeySource, role: DatabaseRole): Promise<string> {
  const { current, keys } = await source.read();
  const key = keys.get(current);
  if (!key) throw new VaultKeyRefused('KEY_UNREADABLE', 'The master key is not in the form the vault reads.');
  return createHmac('sha256', key).update(`database role ${role}`).digest('hex');
}

/** The owner's URL turned into a login as one of the roles. */
export async function roleUrl(databaseUrl: string, source: MasterKeySource, role: DatabaseRole): Promise<string> {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = await rolePassword(source, role);
  for (const name of ['user', 'password']) url.searchParams.delete(name);
  return url.href;
}
