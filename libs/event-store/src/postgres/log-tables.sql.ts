/**
 * `envelope` holds the canonical bytes and is what readers get; `stream`, `type` and `category` repeat it for
 * indexes and operators, and verifying compares them. `append_first` and `append_size` name the append an event came
 * with, so that a retry is told from another use of its ids. Positions come from a sequence without a cache:
 * a cached one would hand out positions below a settled horizon.
 */
export const logTablesSql = `
create schema log;
create sequence log.position as bigint minvalue 1 no cycle cache 1;

create table log.streams (
  id text collate "C" primary key,
  category text collate "C" not null,
  revision bigint not null,
  last_hash bytea not null,
  last_recorded_at timestamptz
);

create table log.events (
  position bigint primary key,
  stream text collate "C" not null,
  category text collate "C" not null,
  revision bigint not null,
  id uuid not null,
  type text collate "C" not null,
  recorded_at timestamptz not null,
  envelope bytea not null,
  hash bytea not null,
  append_first bigint not null,
  append_size smallint not null,
  constraint events_stream_revision unique (stream, revision),
  constraint events_id unique (id)
);
create index events_category_position on log.events (category, position);

create table log.installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demo', 'test', 'real'))
);

create function log.refuse_change() returns trigger language plpgsql as $function$
begin
  raise exception '% is never changed', tg_table_name using errcode = '42501';
end
$function$;
create trigger never_changed before update or delete or truncate on log.installation
  for each statement execute function log.refuse_change();
create trigger never_changed before update or delete or truncate on log.events
  for each statement execute function log.refuse_change();

create view log.readable as
  select position, stream, revision, recorded_at, convert_from(envelope, 'UTF8')::jsonb as event from log.events;

revoke all on schema log from public;
revoke all on all functions in schema log from public;
grant usage on schema log to kujdes_writer, kujdes_projector, kujdes_app;
grant select on log.events, log.streams, log.installation, log.readable, log.position
  to kujdes_writer, kujdes_projector, kujdes_app;
`;
