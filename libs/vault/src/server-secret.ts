import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { KeyRing } from './key-ring';
import { decrypt, encrypt, type Sealed } from './sealed-row';
import { VaultKeyRefused, VaultTampered } from './vault-errors';
import { waitForWriter } from './wait-for-writer';

interface SecretRow {
  keyVersion: number;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** The 32-byte secret of a name, made by whoever asks first; throws VaultTampered when it does not open. */
export async function serverSecret(pool: Pool, ring: KeyRing, name: string): Promise<Buffer> {
  const stored = (await readSecret(pool, name)) ?? (await makeSecret(pool, ring, name));
  const plain = openSecret(ring, name, stored);
  if (!plain) throw new VaultTampered(`secret ${name}`);
  return plain;
}

export function openSecret(ring: KeyRing, name: string, stored: Sealed): Buffer | undefined {
  return decrypt(ring.of(stored.keyVersion), ['secret', name], stored);
}

/** Seals a secret's bytes under the current key, bound to its name. */
export function sealSecret(ring: KeyRing, name: string, plain: Buffer): Sealed {
  return encrypt(ring.current.key, ring.current.version, ['secret', name], plain);
}

async function readSecret(pool: Pool, name: string): Promise<SecretRow | undefined> {
  const { rows } = await pool.query<SecretRow>(
    'select key_version as "keyVersion", nonce, ciphertext from vault.secret where name = $1',
    [name],
  );
  return rows[0];
}

async function makeSecret(pool: Pool, ring: KeyRing, name: string): Promise<SecretRow> {
  const { rows } = await pool.query<{ may: boolean }>(`select has_table_privilege('vault.secret', 'insert') as may`);
  if (!rows[0]?.may) {
    const found = await waitForWriter(() => readSecret(pool, name));
    if (found) return found;
    throw new Error(`The secret ${name} is not made yet; a process that may write must ask for it first.`);
  }
  const made = sealSecret(ring, name, randomBytes(32));
  await pool.query(
    `insert into vault.secret (name, key_version, nonce, ciphertext)
     select $1, version, $3, $4 from vault.master_key where version = $2 on conflict (name) do nothing`,
    [name, made.keyVersion, made.nonce, made.ciphertext],
  );
  // Whoever came first has made it: read back, never trust the own one.
  const stored = await readSecret(pool, name);
  if (stored) return stored;
  throw new VaultKeyRefused('KEY_VERSION_MISSING', `Version ${made.keyVersion} of the master key was rotated away.`);
}
