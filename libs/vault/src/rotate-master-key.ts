import type { Pool, PoolClient } from 'pg';
import { storeCheck, type KeyRing } from './key-ring';
import { boundTo, decrypt, encrypt, type Place, type Sealed } from './sealed-row';
import { openSecret, sealSecret } from './server-secret';
import { VaultTampered } from './vault-errors';

interface SealedRow extends Place, Sealed {
  salt: Buffer;
}

const ROWS_AT_ONCE = 500;

/** Seals all rows and secrets again under the ring's current version and lets go of the others; answers the rows. */
export async function rotateMasterKey(pool: Pool, ring: KeyRing): Promise<number> {
  await storeCheck(pool, ring.kind, ring.current);
  const client = await pool.connect();
  try {
    // Looking for the last rows of an old version goes through the whole table.
    await client.query('set statement_timeout = 0');
    // Another process may still seal under an old version: the second round is short, the last one keeps it waiting.
    const rows = (await rotateRows(client, ring)) + (await rotateRows(client, ring));
    return rows + (await rotateLast(client, ring));
  } finally {
    client.release(true);
  }
}

async function rotateRows(on: PoolClient, ring: KeyRing): Promise<number> {
  let rotated = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await on.query<SealedRow>(
      `select id, event, subject, class, field, salt, key_version as "keyVersion", nonce, ciphertext from vault.sealed
       where id > $1 and key_version <> $2 order by id limit $3`,
      [after, ring.current.version, ROWS_AT_ONCE],
    );
    const last = rows.at(-1);
    if (!last) return rotated;
    const next = rows.map((row) => ({ id: row.id, ...sealAgain(ring, row) }));
    const answer = await on.query(
      `update vault.sealed set key_version = $1, nonce = n.nonce, ciphertext = n.ciphertext
       from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as n(id, nonce, ciphertext)
       where sealed.id = n.id and sealed.key_version <> $1`,
      [
        ring.current.version,
        next.map(({ id }) => id),
        next.map(({ nonce }) => nonce),
        next.map((each) => each.ciphertext),
      ],
    );
    rotated += answer.rowCount ?? 0;
    after = last.id;
  }
}

function sealAgain(ring: KeyRing, row: SealedRow): Sealed {
  const bound = boundTo(row, row.salt);
  const plain = decrypt(ring.of(row.keyVersion), bound, row);
  if (!plain) throw new VaultTampered(row.id);
  return encrypt(ring.current.key, ring.current.version, bound, plain);
}

async function rotateSecrets(on: PoolClient, ring: KeyRing): Promise<void> {
  const { rows } = await on.query<{ name: string } & Sealed>(
    'select name, key_version as "keyVersion", nonce, ciphertext from vault.secret where key_version <> $1',
    [ring.current.version],
  );
  for (const row of rows) {
    const plain = openSecret(ring, row.name, row);
    if (!plain) throw new VaultTampered(`secret ${row.name}`);
    const next = sealSecret(ring, row.name, plain);
    await on.query('update vault.secret set key_version = $2, nonce = $3, ciphertext = $4 where name = $1', [
      row.name,
      next.keyVersion,
      next.nonce,
      next.ciphertext,
    ]);
  }
}

/** With writers waiting: seals what is left again and takes the old versions' check values out, all or nothing. */
async function rotateLast(on: PoolClient, ring: KeyRing): Promise<number> {
  await on.query('begin');
  try {
    await on.query('lock table vault.sealed, vault.secret in share row exclusive mode');
    const rows = await rotateRows(on, ring);
    await rotateSecrets(on, ring);
    await on.query('delete from vault.master_key where version <> $1', [ring.current.version]);
    await on.query('commit');
    return rows;
  } catch (error) {
    await on.query('rollback').catch(() => undefined);
    throw error;
  }
}
