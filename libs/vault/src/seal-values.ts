import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { askTogether } from '#sql';
import { canonicalBytes } from './canonical-bytes';
import type { KeyRing } from './key-ring';
import { normaliseNumber } from './normalise-number';
import { boundTo, encrypt, isUuid, saltedDigest, type Place } from './sealed-row';
import type { LookupKind, SealRequest, SealedReference } from './vault';
import { SealedValueErased, UnsealableValue, VaultKeyRefused } from './vault-errors';

/** A value ready to be stored, with what its digest is made of. */
interface Prepared {
  place: Place;
  canonical: Buffer;
  hmac: Buffer | null;
  kind: LookupKind | null;
}

const plainId = /^[\x21-\x7e]{1,200}$/;

// One round trip for a batch. A stored row stays; only its time is touched, so that a sweep between a retry's sealing and
// its append leaves it alone. A master key version that was rotated away takes no rows.
const sealSql = `
  with asked as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[],
      $9::text[], $10::bytea[]) as r(id, event, subject, class, field, salt, nonce, ciphertext, kind, hmac)
  ), stored as (
    insert into vault.sealed (id, event, key_version, class, subject, field, salt, nonce, ciphertext)
    select id, event, $11, class, subject, field, salt, nonce, ciphertext from asked
    where not exists (select from vault.erased where erased.id = asked.id)
      and exists (select from vault.master_key where version = $11)
    order by id
    on conflict (id) do update set sealed_at = clock_timestamp()
    returning id, salt, xmax = 0 as fresh
  ), found_by as (
    insert into vault.lookup (kind, hmac, sealed, subject)
    select asked.kind, asked.hmac, asked.id, asked.subject from asked join stored using (id)
    where stored.fresh and asked.kind is not null
    on conflict do nothing
  )
  select id, salt from stored`;

/** Seals for many callers at once, in few statements. */
export class SealValues {
  private readonly stored = askTogether((callers: readonly Prepared[][]) => this.store(callers));

  constructor(
    private readonly pool: Pool,
    private readonly ring: KeyRing,
    private readonly lookupKey: Buffer,
    private readonly idOf: (event: string, field: string) => string,
  ) {}

  /** References in the order of the requests; see Vault.seal. */
  async seal(requests: readonly SealRequest[]): Promise<SealedReference[]> {
    if (requests.length === 0) return [];
    const prepared = requests.map((request) => this.prepare(request));
    const salts = await this.stored(prepared);
    return prepared.map(({ place, canonical }) => {
      const salt = salts.get(place.id);
      if (!salt) throw new SealedValueErased(place.id);
      return { sealed: place.id, digest: saltedDigest(salt, canonical) };
    });
  }

  private prepare(request: SealRequest): Prepared {
    const { event, field, subject, value, lookup } = request;
    // Checked before it meets the rows of other callers in one statement.
    if (!isUuid(event)) throw new UnsealableValue(field, 'the event id is no UUID');
    if (!plainId.test(subject) || !plainId.test(field))
      throw new UnsealableValue('?', 'subject and field are plain ids');
    const place: Place = {
      id: this.idOf(event, field),
      subject,
      class: request.class,
      event: event.toLowerCase(),
      field,
    };
    if (lookup !== undefined && typeof value !== 'string')
      throw new UnsealableValue(field, 'a number to look up is a text');
    const hmac = lookup !== undefined && typeof value === 'string' ? lookupHmac(this.lookupKey, lookup, value) : null;
    return { place, canonical: canonicalBytes(field, value), hmac, kind: lookup ?? null };
  }

  /** The salts of the stored rows, the same for every caller. */
  private async store(callers: readonly Prepared[][]): Promise<Map<string, Buffer>[]> {
    const rows = new Map<string, Prepared>();
    for (const each of callers.flat()) if (!rows.has(each.place.id)) rows.set(each.place.id, each);
    const salts = await this.insert([...rows.values()]);
    return callers.map(() => salts);
  }

  private async insert(rows: readonly Prepared[]): Promise<Map<string, Buffer>> {
    const { key, version } = this.ring.current;
    const sealed = rows.map(({ place, canonical }) => {
      const salt = randomBytes(16);
      return { salt, ...encrypt(key, version, boundTo(place, salt), canonical) };
    });
    const places = rows.map(({ place }) => place);
    const answer = await this.pool.query<{ id: string; salt: Buffer }>({
      name: 'vault-seal',
      text: sealSql,
      values: [
        places.map(({ id }) => id),
        places.map(({ event }) => event),
        places.map(({ subject }) => subject),
        places.map((place) => place.class),
        places.map(({ field }) => field),
        sealed.map(({ salt }) => salt),
        sealed.map(({ nonce }) => nonce),
        sealed.map(({ ciphertext }) => ciphertext),
        rows.map(({ kind }) => kind),
        rows.map(({ hmac }) => hmac),
        version,
      ],
    });
    if (answer.rows.length === 0) await this.refuseRotatedAway(version);
    return new Map(answer.rows.map(({ id, salt }) => [id, salt]));
  }

  private async refuseRotatedAway(version: number): Promise<void> {
    const { rowCount } = await this.pool.query('select from vault.master_key where version = $1', [version]);
    if (rowCount) return;
    throw new VaultKeyRefused(
      'KEY_VERSION_MISSING',
      `Version ${version} of the master key was rotated away: start again.`,
    );
  }
}

/** What a number is found by: HMAC-SHA256 of its kind and its one spelling under a key of its own. */
export function lookupHmac(key: Buffer, kind: LookupKind, value: string): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, normaliseNumber(kind, value)]))
    .digest();
}
