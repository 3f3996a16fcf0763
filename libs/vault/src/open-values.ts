import type { Pool } from 'pg';
import { askTogether } from '#sql';
import type { KeyRing } from './key-ring';
import { boundTo, decrypt, isUuid, type Place, type Sealed } from './sealed-row';
import type { JsonValue } from './vault';
import { VaultTampered } from './vault-errors';

type SealedRow = Place & Sealed & { readonly salt: Buffer };

const IDS_AT_ONCE = 5_000;
const sql = `select id, event, subject, class, field, salt, key_version as "keyVersion", nonce, ciphertext
  from vault.sealed where id = any ($1::uuid[])`;

/**
 * Clear values by id; what is erased or unknown is absent. Throws VaultTampered naming the first altered row. Callers of
 * one moment are read for together.
 */
export function openValues(pool: Pool, ring: KeyRing): (ids: readonly string[]) => Promise<Map<string, JsonValue>> {
  const read = askTogether((callers: readonly (readonly string[])[]) => rowsOf(pool, callers));
  return async (ids) => {
    const asked = new Set(ids.filter(isUuid).map((id) => id.toLowerCase()));
    const opened = new Map<string, JsonValue>();
    if (asked.size === 0) return opened;
    const rows = await read([...asked]);
    for (const id of asked) {
      const row = rows.get(id);
      if (!row) continue;
      const plain = decrypt(ring.of(row.keyVersion), boundTo(row, row.salt), row);
      if (!plain) throw new VaultTampered(row.id);
      opened.set(row.id, JSON.parse(plain.toString('utf8')) as JsonValue);
    }
    return opened;
  };
}

/** All rows that any of the callers asks for, the same for each. */
async function rowsOf(pool: Pool, callers: readonly (readonly string[])[]): Promise<Map<string, SealedRow>[]> {
  const ids = [...new Set(callers.flat())];
  const found = new Map<string, SealedRow>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const values = [ids.slice(from, from + IDS_AT_ONCE)];
    const { rows } = await pool.query<SealedRow>({ name: 'vault-open', text: sql, values });
    for (const row of rows) found.set(row.id, row);
  }
  return callers.map(() => found);
}
