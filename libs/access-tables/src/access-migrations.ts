interface Runner {
  query(sql: string): Promise<unknown>;
}

/** The part of a TypeORM migration that is needed; any query runner fits. */
export interface AccessMigration {
  readonly name: string;
  up(runner: Runner): Promise<void>;
  down(): Promise<void>;
}

class CreateAccess1790000004001 implements AccessMigration {
  readonly name = 'CreateAccess1790000004001';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      create schema if not exists access;
      create table access.credential (
        account uuid primary key,
        username text not null unique,
        hash text not null,
        changed_at timestamptz not null default clock_timestamp()
      );
      -- Only the SHA-256 of a token is kept: whoever reads this table can sign in as nobody.
      create table access.session (
        token bytea primary key,
        account uuid not null references access.credential (account) on delete cascade,
        kind text not null check (kind in ('browser', 'program')),
        scopes text[] not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_by_account on access.session (account);
      create index session_by_end on access.session (expires_at);
      -- Keys are digests of username and address together, and of an address.
      create table access.attempt (
        key bytea primary key,
        tries int not null,
        last_at timestamptz not null,
        next_at timestamptz not null
      );
      create index attempt_by_time on access.attempt (last_at);
      -- One row once the demo is loaded whole.
      create table access.demo (loaded boolean primary key check (loaded));
      grant select on access.demo to kujdes_app;
      revoke all on schema access from public;
      grant usage on schema access to kujdes_app;
      grant select, insert, update, delete on access.credential, access.session, access.attempt to kujdes_app;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

class CreateNotices1790000004003 implements AccessMigration {
  readonly name = 'CreateNotices1790000004003';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      -- Ids and offices only: who looks at this table learns no name and no reason.
      create table access.notice (
        id uuid primary key default gen_random_uuid(),
        office text not null,
        person uuid not null,
        asked_by text not null,
        asked_on date not null,
        asked_at timestamptz not null,
        read_at timestamptz,
        read_by uuid,
        unique (office, person, asked_by, asked_on)
      );
      grant select, insert, update (read_at, read_by) on access.notice to kujdes_app;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

class KeepCountQueries1790000004004 implements AccessMigration {
  readonly name = 'KeepCountQueries1790000004004';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      -- Who asked for which numbers: codes, days and the position, never a figure or a name.
      create table access.count_query (
        asked_at timestamptz not null,
        account uuid not null,
        question jsonb not null
      );
      create index count_query_by_account on access.count_query (account, asked_at);
      grant insert on access.count_query to kujdes_app;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

/** Run by the owner, after those of the log (which make the roles). */
export const accessMigrations: readonly (new () => AccessMigration)[] = [
  CreateAccess1790000004001,
  CreateNotices1790000004003,
  KeepCountQueries1790000004004,
];
