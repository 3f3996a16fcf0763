import { appendInTurn } from './append-many.sql';

/**
 * The only way into the log: many appends in one call, one transaction, one round trip. Each is whole or not at all and
 * sees those before it; an id stands once in a call, a stream once in `streams`. The other arrays are parallel: `at` and
 * `last_write` per append; then per write (one stream of one append) its stream, what it expects, its last event and the
 * first and last of its whole append; the rest per event, whose stored bytes lie one after the other in `bytes`. All
 * numbers count from 1. One row per write comes back, in order.
 * - Every stream row is locked or made in the order of names before anything is judged: no deadlock, no second writer.
 * - The locks give the transaction its xid before a position is drawn: the fence relies on it.
 * - recorded_at is read after the locks and never runs backwards within a stream; a caller's time is only accepted
 *   in a database marked demo or test.
 * - Plans fit a big log, and are made once: one made while the tables were small would be kept while a bulk load fills
 *   them, and planning anew would cost more than the batch.
 * - hash = sha256(hash of the event before in the stream, 32 zero bytes for the first || stored bytes).
 * Where each append is one event in a stream of its own, and all may be written, one statement judges, chains and writes;
 * every other batch is judged in turn. A condition that needs a query stands in an `if` of its own: beside another the
 * query would be started to no end.
 */
const appendMany = `
create or replace function log.append_many(
  streams text[], at timestamptz[], last_write int[],
  stream_of int[], expected bigint[], last_event int[], whole_first int[], whole_last int[],
  write_of int[], ids uuid[], types text[], starts int[], sizes int[], bytes bytea
) returns table (outcome text, revision bigint, last_position bigint, taken uuid)
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $function$
#variable_conflict use_column
declare
  now_at timestamptz;
begin
  if session_user <> 'kujdes_writer' then
    raise exception 'only kujdes_writer appends: the fence of the readers watches that role' using errcode = '42501';
  end if;

  if cardinality(ids) = cardinality(streams) and cardinality(at) = cardinality(streams) then
    if array_remove(at, null) <> '{}' then
      if not exists (select from log.installation i where i.mode in ('demo', 'test')) then
        raise exception 'a simulated time is only accepted in a demo or test database' using errcode = '42501';
      end if;
    end if;

    -- A row that is there is locked and left as it is.
    insert into log.streams (id, category, revision, last_hash)
    select u.name, split_part(u.name, '-', 1), -1, decode(repeat('00', 32), 'hex')
    from unnest(streams) u (name) order by u.name collate "C"
    on conflict (id) do update set revision = excluded.revision where false;
    now_at := clock_timestamp();

    return query
    with found as materialized (
      select g.number, t.ctid as place, t.id as stream, t.category, t.revision, t.last_hash, g.id, g.type,
        greatest(date_trunc('milliseconds', coalesce(g.at, now_at)), t.last_recorded_at) as recorded_at,
        substring(bytes from g.start for g.size) as envelope,
        case g.expected
          when -1 then t.revision = -1
          when -2 then t.revision >= 0
          when -3 then true
          else t.revision = g.expected
        end as met
      from unnest(stream_of, expected, at, ids, types, starts, sizes) with ordinality
        g (stream, expected, at, id, type, start, size, number)
      join log.streams t on t.id = streams[g.stream]
      order by g.number
    ), drawn as materialized (
      select f.*, nextval('log.position') as position, sha256(f.last_hash || f.envelope) as hash
      from found f
      where (select bool_and(f.met) from found f) and not exists (select from log.events e where e.id = any (ids))
    ), written as (
      insert into log.events
        (position, stream, category, revision, id, type, recorded_at, envelope, hash, append_first, append_size)
      select d.position, d.stream, d.category, d.revision + 1, d.id, d.type, d.recorded_at, d.envelope, d.hash,
        d.position, 1
      from drawn d
    ), moved as (
      update log.streams t set revision = d.revision + 1, last_hash = d.hash, last_recorded_at = d.recorded_at
      from drawn d where t.ctid = d.place -- a locked row stays where it is
    )
    select 'appended', d.revision + 1, d.position, null::uuid from drawn d order by d.number;
    if found then
      return;
    end if;
  end if;

  return query select * from log.append_in_turn(streams, at, last_write, stream_of, expected, last_event,
    whole_first, whole_last, write_of, ids, types, starts, sizes, bytes);
end
$function$;
`;

export const appendBatchSql = `${appendInTurn('append_in_turn')}${appendMany}
revoke all on function log.append_in_turn from public;
`;
