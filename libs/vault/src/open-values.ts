import type { Pool } from 'pg';
import type { KeyRing } from './key-ring';
import { boundTo, decrypt, isUuid, type Place, type Sealed } from './sealed-row';
import type { JsonValue } from './vault';
import { VaultTampered } from './vault-errors';

const IDS_AT_ONCE = 5_000;

/** Clear values by id; what is erased or unknown is absent. Throws VaultTampered naming the first altered row. */
export async function openValues(pool: Pool, ring: KeyRing, ids: readonly string[]): Promise<Map<string, JsonValue>> {
  const opened = new Map<string, JsonValue>();
  const asked = [...new Set(ids.filter(isUuid))];
  for (let from = 0; from < asked.length; from += IDS_AT_ONCE) {
    const { rows } = await pool.query<Place & Sealed & { salt: Buffer }>({
      name: 'vault-open',
      text: `select id, event, subject, class, field, salt, key_version as "keyVersion", nonce, ciphertext
             from vault.sealed where id = any ($1::uuid[])`,
      values: [asked.slice(from, from + IDS_AT_ONCE)],
    });
    for (const row of rows) {
      const plain = decrypt(ring.of(row.keyVersion), boundTo(row, row.salt), row);
      if (!plain) throw new VaultTampered(row.id);
      opened.set(row.id, JSON.parse(plain.toString('utf8')) as JsonValue);
    }
  }
  return opened;
}
