/** The part of a TypeORM migration the vault needs; any query runner fits. */
export interface VaultMigration {
  name: string;
  up(runner: { query(sql: string): Promise<unknown> }): Promise<void>;
  down(): Promise<void>;
}

// As the log's migration makes them, whichever runs first; they get no password here.
const role = (name: string): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name} login; end if;
  exception when duplicate_object or unique_violation then null;
  end $$;`;

class CreateVault1790000002001 implements VaultMigration {
  name = 'CreateVault1790000002001';

  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    for (const name of ['kujdes_app', 'kujdes_projector']) await runner.query(role(name));
    await runner.query(`
      create schema if not exists vault;
      create table vault.master_key (
        version int primary key,
        nonce bytea not null,
        ciphertext bytea not null,
        made_at timestamptz not null default clock_timestamp()
      );
      create table vault.secret (
        name text primary key,
        key_version int not null,
        nonce bytea not null,
        ciphertext bytea not null
      );
      create table vault.sealed (
        id uuid primary key,
        event uuid not null,
        key_version int not null,
        sealed_at timestamptz not null default clock_timestamp(),
        class text not null check (class in ('identity', 'attributes')),
        subject text not null,
        field text not null,
        salt bytea not null,
        nonce bytea not null,
        ciphertext bytea not null
      );
      create index sealed_by_subject on vault.sealed (subject);
      create index sealed_by_time on vault.sealed (sealed_at, id);
      create table vault.lookup (
        kind text not null,
        hmac bytea not null,
        sealed uuid not null references vault.sealed (id) on delete cascade,
        subject text not null,
        primary key (kind, hmac, sealed)
      );
      create index lookup_by_sealed on vault.lookup (sealed);
      create table vault.erased (id uuid primary key, erased_at timestamptz not null default clock_timestamp());
      create table vault.swept (one boolean primary key default true check (one), until timestamptz not null);
      insert into vault.swept (until) values ('-infinity');`);
    await runner.query(deleteFunctions);
    await runner.query(`
      revoke all on schema vault from public;
      grant usage on schema vault to kujdes_app, kujdes_projector;
      grant select on all tables in schema vault to kujdes_app, kujdes_projector;
      grant insert on vault.master_key, vault.secret, vault.sealed, vault.lookup to kujdes_app;
      grant update (sealed_at) on vault.sealed to kujdes_app;
      revoke execute on function vault.erase(uuid[]), vault.sweep(uuid[], timestamptz), vault.swept_until(timestamptz) from public;
      grant execute on function vault.erase(uuid[]), vault.sweep(uuid[], timestamptz), vault.swept_until(timestamptz) to kujdes_app;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The vault is not taken down: what it holds cannot be made again.'));
  }
}

// The application deletes only through these: an erased id is remembered, and a swept row is looked at once more.
const deleteFunctions = `
  create function vault.erase(ids uuid[]) returns bigint language sql security definer set search_path = '' as $$
    with remembered as (insert into vault.erased (id) select distinct unnest(ids) on conflict do nothing),
    gone as (delete from vault.sealed where id = any (ids) returning 1)
    select count(*) from gone
  $$;
  create function vault.sweep(ids uuid[], sealed_before timestamptz) returns bigint language sql security definer set search_path = '' as $$
    with gone as (delete from vault.sealed where id = any (ids) and sealed_at < sealed_before returning 1)
    select count(*) from gone
  $$;
  create function vault.swept_until(moment timestamptz) returns void language sql security definer set search_path = '' as $$
    update vault.swept set until = moment where until < moment
  $$;`;

/** The vault's migrations, in order; run by the owner of its database. */
export const vaultMigrations: readonly (new () => VaultMigration)[] = [CreateVault1790000002001];
