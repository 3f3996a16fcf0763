import { Pool } from 'pg';
import { openKeyRing } from './key-ring';
import type { MasterKeySource } from './master-key';
import { openValues } from './open-values';
import { rotateMasterKey } from './rotate-master-key';
import { lookupHmac, SealValues } from './seal-values';
import { keyedUuid } from './sealed-row';
import { serverSecret } from './server-secret';
import { sweepVault } from './sweep-vault';
import type { Vault } from './vault';

/** What a vault is opened with: its database (migrated), its key, and what kind of start this is. */
export interface VaultOptions {
  url: string;
  key: MasterKeySource;
  mode: 'demo' | 'real' | 'test';
}

const CONNECTIONS = 4;

/** Opens the vault; throws VaultKeyRefused when the key is missing, wrong, or a demo key in a real start. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const held = await options.key.read();
  const pool = new Pool({
    connectionString: options.url,
    max: CONNECTIONS,
    application_name: 'kujdes-vault',
    statement_timeout: 30_000,
    // A connection that has gone silent answers no limit of the server's.
    query_timeout: 35_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 10_000,
  });
  // A connection that dies while idle is replaced at the next use; nothing was under way on it.
  pool.on('error', () => undefined);
  try {
    const ring = await openKeyRing(pool, held, options.mode);
    const [idKey, lookupKey] = [
      await serverSecret(pool, ring, 'vault-ids'),
      await serverSecret(pool, ring, 'vault-lookup'),
    ];
    const idOf = (event: string, field: string): string => keyedUuid(idKey, event.toLowerCase(), field);
    const values = new SealValues(pool, ring, lookupKey, idOf);
    const secrets = new Map<string, Promise<Buffer>>();
    return {
      idOf,
      seal: (requests) => values.seal(requests),
      open: openValues(pool, ring),
      async find(kind, value) {
        const { rows } = await pool.query<{ subject: string }>(
          'select distinct subject from vault.lookup where kind = $1 and hmac = $2 order by subject',
          [kind, lookupHmac(lookupKey, kind, value)],
        );
        return rows.map(({ subject }) => subject);
      },
      async secret(name) {
        const known = secrets.get(name) ?? serverSecret(pool, ring, name);
        secrets.set(name, known);
        known.catch(() => secrets.delete(name));
        return Buffer.from(await known);
      },
      async erase(ids) {
        const { rows } = await pool.query<{ gone: number }>('select vault.erase($1::uuid[])::int as gone', [ids]);
        return rows[0]?.gone ?? 0;
      },
      async erased() {
        const { rows } = await pool.query<{ erased: number }>('select count(*)::int as erased from vault.erased');
        return rows[0]?.erased ?? 0;
      },
      sweep: (isInLog, olderThan) => sweepVault(pool, isInLog, olderThan),
      async rotate(next) {
        ring.adopt(next);
        return { rows: await rotateMasterKey(pool, ring) };
      },
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
