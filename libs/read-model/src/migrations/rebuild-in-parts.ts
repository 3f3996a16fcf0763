import type { Query } from '#sql';

/** How far a rebuild is, for whoever watches it and for the one that goes on after it was killed. */
const progressSql = `
create table read.rebuild (
  only_one boolean primary key default true check (only_one),
  run uuid not null,
  -- Names the code that folds: what other code has filled is not gone on with.
  stamp text not null,
  state text not null check (state in ('filling', 'indexing', 'catching-up', 'comparing', 'done', 'failed')),
  reason text,
  -- Everything up to here is folded in parts; what came later is caught up with.
  until bigint not null,
  parts int not null,
  parts_done int not null default 0,
  events_done bigint not null default 0,
  -- Reckoned from the parts that are done; null before the first.
  events_total bigint,
  started_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create table read.rebuild_part (
  run uuid not null,
  part int not null,
  filled_at timestamptz,
  primary key (run, part)
);
-- The first position of each second in each part: log_time is made of them.
create unlogged table read.rebuild_second (second bigint not null, position bigint not null);
grant select, insert, update, delete on read.rebuild, read.rebuild_part, read.rebuild_second to kujdes_projector;
grant truncate on read.rebuild_second to kujdes_projector;
grant select on read.rebuild to kujdes_app;
`;

/** Clear names are filled beside the live ones too, and switched in with the set; never in a logged table. */
const searchTwinSql = `
create unlogged table read_next.person_search (
  person_id uuid primary key,
  words text[] not null,
  keys tsvector not null,
  birth text collate "C" not null,
  first_name text not null,
  last_name text not null
);
-- What the planner remembers of values stands in a logged table: it may remember no name.
alter table read_next.person_search alter words set statistics 0, alter keys set statistics 0,
  alter birth set statistics 0, alter first_name set statistics 0, alter last_name set statistics 0;
create index person_search_keys on read_next.person_search using gin (keys);
create unlogged table read_next.search_checkpoint (
  name text collate "C" primary key,
  position bigint not null,
  epoch bigint not null,
  applied_at timestamptz not null default clock_timestamp()
);
grant select, insert, update, delete on read_next.person_search, read_next.search_checkpoint to kujdes_projector;
grant select on read_next.person_search, read_next.search_checkpoint to kujdes_app;
`;

/** The set to come is filled without indexes; each is then made as it is on the live table. */
const indexSql = `
create or replace function read.empty_next() returns void language plpgsql security definer set search_path = '' as $$
declare
  it record;
begin
  for it in select tablename from pg_catalog.pg_tables where schemaname = 'read_next' order by 1 loop
    execute format('truncate read_next.%I', it.tablename);
  end loop;
  truncate read.rebuild_second;
  for it in
    select r.relname, c.conname from pg_catalog.pg_constraint c join pg_catalog.pg_class r on r.oid = c.conrelid
    where c.connamespace = 'read_next'::regnamespace and c.contype in ('p', 'u')
  loop
    execute format('alter table read_next.%I drop constraint %I', it.relname, it.conname);
  end loop;
  for it in select indexname from pg_catalog.pg_indexes where schemaname = 'read_next' loop
    execute format('drop index read_next.%I', it.indexname);
  end loop;
end
$$;
create function read.index_next(wanted text) returns void language plpgsql security definer set search_path = '' as $$
declare
  definition text;
begin
  select replace(indexdef, ' ON read.', ' ON read_next.') into strict definition
  from pg_catalog.pg_indexes where schemaname = 'read' and indexname = wanted;
  execute definition;
end
$$;
create function read.complete_next() returns void language plpgsql security definer set search_path = '' as $$
declare
  it record;
begin
  for it in
    select l.indexname from pg_catalog.pg_indexes l
    join pg_catalog.pg_tables t on t.schemaname = 'read_next' and t.tablename = l.tablename
    where l.schemaname = 'read' and not exists (
      select from pg_catalog.pg_indexes n where n.schemaname = 'read_next' and n.indexname = l.indexname)
  loop
    perform read.index_next(it.indexname);
  end loop;
  for it in
    select r.relname, c.conname, c.contype from pg_catalog.pg_constraint c
    join pg_catalog.pg_class r on r.oid = c.conrelid
    join pg_catalog.pg_tables t on t.schemaname = 'read_next' and t.tablename = r.relname
    where c.connamespace = 'read'::regnamespace and c.contype in ('p', 'u') and not exists (
      select from pg_catalog.pg_constraint n
      where n.connamespace = 'read_next'::regnamespace and n.conname = c.conname)
  loop
    execute format('alter table read_next.%I add constraint %I %s using index %I', it.relname, it.conname,
      case it.contype when 'p' then 'primary key' else 'unique' end, it.conname);
  end loop;
end
$$;
revoke execute on function read.index_next(text), read.complete_next() from public;
grant execute on function read.index_next(text), read.complete_next() to kujdes_projector;
`;

// Whoever filled a table says that its pages are visible to all, or no index would answer alone. PostgreSQL 17 has the
// right; before it the server's own vacuum comes by later.
const maintainSql = `
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    grant maintain on all tables in schema read_next to kujdes_projector;
    execute (
      select format('grant maintain on %s to kujdes_projector', string_agg(format('read.%I', tablename), ', '))
      from pg_catalog.pg_tables where schemaname = 'read_next');
  end if;
end
$$;`;

/** A rebuild in parts, by several workers, gone on with after a kill; clear names are part of it. */
export class RebuildInParts1790000003010 {
  readonly name = 'RebuildInParts1790000003010';

  async up(runner: Query): Promise<void> {
    for (const sql of [progressSql, searchTwinSql, indexSql, maintainSql]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
