import type { Pool } from 'pg';
import type { MasterKeys, MasterKeySource } from './master-key';
import { decrypt, encrypt, type Sealed } from './sealed-row';
import type { MasterKey } from './vault';
import { waitForWriter } from './wait-for-writer';
import { VaultKeyRefused } from './vault-errors';

/** A pool, or one connection of it: whoever asks in a transaction sees what it has written. */
type Connected = Pick<Pool, 'query'>;

/** The versions of the master key that were proved against the stored check values. */
export class KeyRing {
  constructor(
    readonly kind: MasterKeys['kind'],
    private newest: MasterKey,
    private readonly keys: Map<number, Buffer>,
  ) {}

  /** The version new values are sealed under. */
  get current(): MasterKey {
    return this.newest;
  }

  /** The key of a version a row names; throws VaultKeyRefused when this process does not hold it. */
  of(version: number): Buffer {
    const key = this.keys.get(version);
    if (!key) throw missingVersion(version);
    return key;
  }

  /** From here on values are sealed under `next`; the earlier versions still open. */
  adopt(next: MasterKey): void {
    this.keys.set(next.version, next.key);
    this.newest = next;
  }
}

interface CheckRow {
  version: number;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** Proves the held keys against every stored check value; only a vault without any data gets its first one. */
export async function openKeyRing(pool: Connected, held: MasterKeys, mode: 'demo' | 'real' | 'test'): Promise<KeyRing> {
  if (held.kind === 'demo' && mode === 'real') {
    throw new VaultKeyRefused('DEMO_KEY_REFUSED', 'The master key was made for a demo; it is refused for real data.');
  }
  const current: MasterKey = { version: held.current, key: requireKey(held, held.current) };
  let stored = await readChecks(pool);
  for (const row of stored) prove(held, row);
  if (!stored.some((row) => row.version === current.version)) {
    if (await mayWrite(pool)) await storeCheck(pool, held.kind, current);
    else if (stored.length === 0) await waitForFirstKey(pool);
    // Another process may have stored its check value in the same moment: whatever is there now must open.
    stored = await readChecks(pool);
    for (const row of stored) prove(held, row);
  }
  return new KeyRing(held.kind, current, new Map(held.keys));
}

/** Throws VaultKeyRefused unless the key opens the vault as this connection sees it. */
export async function requireMasterKey(
  connected: Connected,
  source: MasterKeySource,
  mode: 'demo' | 'real' | 'test',
): Promise<void> {
  await openKeyRing(connected, await source.read(), mode);
}

/** Stores the check value of a version; a stored one stays. */
export async function storeCheck(
  pool: Connected,
  kind: MasterKeys['kind'],
  { version, key }: MasterKey,
): Promise<void> {
  const check = encrypt(key, version, checkPlace(kind), Buffer.from('the vault opens'));
  await pool.query(
    'insert into vault.master_key (version, nonce, ciphertext) values ($1, $2, $3) on conflict (version) do nothing',
    [version, check.nonce, check.ciphertext],
  );
}

function prove(held: MasterKeys, row: CheckRow): void {
  const sealed: Sealed = { keyVersion: row.version, nonce: row.nonce, ciphertext: row.ciphertext };
  if (!decrypt(requireKey(held, row.version), checkPlace(held.kind), sealed)) {
    throw new VaultKeyRefused('KEY_WRONG', `Version ${row.version} of the master key does not open this vault.`);
  }
}

// The kind is bound in: a demo's data is not made real by renaming the key file's kind.
function checkPlace(kind: MasterKeys['kind']): string[] {
  return ['check', kind];
}

function requireKey(held: MasterKeys, version: number): Buffer {
  const key = held.keys.get(version);
  if (!key) throw missingVersion(version);
  return key;
}

function missingVersion(version: number): VaultKeyRefused {
  return new VaultKeyRefused(
    'KEY_VERSION_MISSING',
    `Version ${version} of the master key is needed and was not given.`,
  );
}

async function readChecks(pool: Connected): Promise<CheckRow[]> {
  // One statement, one moment: between two, another process could make its first key and its first secret.
  const { rows } = await pool.query<{
    checks: { version: number; nonce: string; ciphertext: string }[];
    held: boolean;
  }>(
    `select coalesce((select json_agg(json_build_object('version', version, 'nonce', encode(nonce, 'hex'),
         'ciphertext', encode(ciphertext, 'hex')) order by version) from vault.master_key), '[]') as checks,
       exists (select from vault.sealed) or exists (select from vault.secret) as held`,
  );
  const { checks, held } = rows[0] ?? { checks: [], held: false };
  if (checks.length === 0 && held) {
    throw new VaultKeyRefused('KEY_WRONG', 'The vault holds values but no check value: its key cannot be proved.');
  }
  return checks.map(({ version, nonce, ciphertext }) => ({
    version,
    nonce: Buffer.from(nonce, 'hex'),
    ciphertext: Buffer.from(ciphertext, 'hex'),
  }));
}

async function mayWrite(pool: Connected): Promise<boolean> {
  const { rows } = await pool.query<{ may: boolean }>(
    `select has_table_privilege('vault.master_key', 'insert') as may`,
  );
  return rows[0]?.may === true;
}

async function waitForFirstKey(pool: Connected): Promise<void> {
  const found = await waitForWriter(async () => ((await readChecks(pool)).length > 0 ? true : undefined));
  if (found) return;
  throw new VaultKeyRefused('KEY_MISSING', 'The vault has no key yet; a process that may write must open it first.');
}
