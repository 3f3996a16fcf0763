import type { Query } from '#sql';

/**
 * What was done about a stream that stands in a projection's way, one row per deed, never changed: only these functions
 * write. `position` is how far the stream's rows are folded; a deed and its position are one moment, because the
 * functions take the lock under which a projector writes.
 */
const parkingSql = `
create schema operations;
revoke all on schema operations from public;
grant usage on schema operations to kujdes_projector, kujdes_app;
create table operations.parking (
  no bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  projection text collate "C" not null,
  stream text collate "C" not null,
  deed text not null check (deed in ('parked', 'replay-asked', 'replay-failed', 'replayed')),
  reason text collate "C" not null check (reason ~ '^[a-z][a-z-]{0,39}$'),
  position bigint not null,
  by uuid not null,
  failure text
);
create index parking_of_stream on operations.parking (stream, projection, no desc);
create function operations.refuse_change() returns trigger language plpgsql as $function$
begin
  raise exception '% is never changed', tg_table_name using errcode = '42501';
end
$function$;
create trigger never_changed before update or delete or truncate on operations.parking
  for each statement execute function operations.refuse_change();

-- The streams that are parked: the last deed on each, and who parked it when.
create view read.parked_stream as
select last.projection, last.stream, last.deed, last.reason, last.position, last.failure,
  parked.by as parked_by, parked.at as parked_at
from (select distinct on (stream, projection) * from operations.parking order by stream, projection, no desc) last
cross join lateral (
  select p.by, p.at from operations.parking p
  where p.stream = last.stream and p.projection = last.projection and p.deed = 'parked' order by p.no desc limit 1
) parked
where last.deed <> 'replayed';

create function read.park(stream text, reason text, by uuid) returns bigint
language plpgsql security definer set search_path = '' as $function$
declare
  parked_at bigint;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('kujdes read tables'));
  if exists (select from read.parked_stream p where p.stream = park.stream) then
    return null;
  end if;
  select c.position into parked_at from read.checkpoint c where c.name = 'tables';
  insert into operations.parking (projection, stream, deed, reason, position, by)
  values ('tables', stream, 'parked', reason, parked_at, by),
    ('person-search', stream, 'parked', reason,
      coalesce((select c.position from read.search_checkpoint c where c.name = 'person-search'), 0), by);
  return parked_at;
end
$function$;

-- Answers how many projections the stream is parked for.
create function read.ask_replay(stream text, by uuid) returns int
language plpgsql security definer set search_path = '' as $function$
declare
  asked int;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('kujdes read tables'));
  insert into operations.parking (projection, stream, deed, reason, position, by)
  select p.projection, p.stream, 'replay-asked', p.reason, p.position, ask_replay.by
  from read.parked_stream p where p.stream = ask_replay.stream;
  get diagnostics asked = row_count;
  return asked;
end
$function$;

-- By the projector, in the transaction that wrote the rows, or after one that failed: then "failure" says why.
create function read.end_replay(projection text, stream text, at_position bigint, failure text) returns void
language plpgsql security definer set search_path = '' as $function$
begin
  insert into operations.parking (projection, stream, deed, reason, position, by, failure)
  select last.projection, last.stream, case when end_replay.failure is null then 'replayed' else 'replay-failed' end,
    last.reason, case when end_replay.failure is null then at_position else last.position end, last.by,
    end_replay.failure
  from (
    select p.* from operations.parking p
    where p.stream = end_replay.stream and p.projection = end_replay.projection order by p.no desc limit 1
  ) last
  where last.deed = 'replay-asked';
end
$function$;

revoke execute on function read.park(text, text, uuid), read.ask_replay(text, uuid),
  read.end_replay(text, text, bigint, text), operations.refuse_change() from public;
grant execute on function read.end_replay(text, text, bigint, text) to kujdes_projector;
grant select on operations.parking, read.parked_stream to kujdes_projector, kujdes_app;
`;

/** A stream that stands in the way may be parked by an administrator, and folded again later; every deed is kept. */
export class AddParking1790000003008 {
  readonly name = 'AddParking1790000003008';

  async up(runner: Query): Promise<void> {
    await runner.query(parkingSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
