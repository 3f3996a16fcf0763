/**
 * Where the log holds exactly these events as one append, the position of its last; null where it does not. They are
 * given in the order they were sent.
 */
const positionOfAppend = `
create function log.position_of_append(ids uuid[], envelopes bytea[]) returns bigint
language sql set search_path = '' as $function$
  select max(e.position)
  from log.events e join unnest(ids, envelopes) with ordinality g (id, envelope, ordinal) on g.id = e.id
  having count(*) = cardinality(ids) and bool_and(e.envelope = g.envelope)
    and min(e.append_first) = max(e.append_first) and max(e.append_size) = cardinality(ids)
    and array_agg(g.ordinal order by e.position) = array_agg(g.ordinal order by g.ordinal)
$function$;
`;

/**
 * Many appends, judged one after the other, each seeing those before it: `log.append_many` at first, and since then what it
 * leaves the batches to that it cannot write at once (append-batch.sql.ts, where the arguments are described).
 * The loop only judges and chains, since there each step needs the one before; a statement for all does the rest.
 */
export const appendInTurn = (name: 'append_many' | 'append_in_turn'): string => `
create function log.${name}(
  streams text[], at timestamptz[], last_write int[],
  stream_of int[], expected bigint[], last_event int[], whole_first int[], whole_last int[],
  write_of int[], ids uuid[], types text[], starts int[], sizes int[], bytes bytea
) returns table (outcome text, revision bigint, last_position bigint, taken uuid)
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $function$
#variable_conflict use_column
declare
  envelopes bytea[];
  now_at timestamptz;
  known_writes int[];
  -- of each stream, as the appends so far leave it
  heads bigint[];
  hashes bytea[];
  times timestamptz[];
  -- of each write: what came of it, the revision it found, how many events before it are not written
  outcomes text[] := array_fill(null::text, array[cardinality(stream_of)]);
  found_revisions bigint[] := array_fill(null::bigint, array[cardinality(stream_of)]);
  skipped bigint[] := found_revisions;
  recorded timestamptz[] := array_fill(null::timestamptz, array[cardinality(stream_of)]);
  -- of each event
  event_hashes bytea[] := array_fill(null::bytea, array[cardinality(ids)]);
  -- of each event that is written
  positions bigint[];
  refused bigint := 0;
  judged text;
  write_from int := 1;
  event_from int;
  s int;
  hash bytea;
begin
  if session_user <> 'kujdes_writer' then
    raise exception 'only kujdes_writer appends: the fence of the readers watches that role' using errcode = '42501';
  end if;
  if array_remove(at, null) <> '{}' and not exists (select from log.installation i where i.mode in ('demo', 'test')) then
    raise exception 'a simulated time is only accepted in a demo or test database' using errcode = '42501';
  end if;

  -- A row that is there is locked and left as it is.
  insert into log.streams (id, category, revision, last_hash)
  select u.name, split_part(u.name, '-', 1), -1, decode(repeat('00', 32), 'hex')
  from unnest(streams) u (name) order by u.name collate "C"
  on conflict (id) do update set revision = excluded.revision where false;
  select array_agg(t.revision order by u.number), array_agg(t.last_hash order by u.number),
    array_agg(t.last_recorded_at order by u.number),
    array(select g.write from unnest(ids, write_of) g (id, write) join log.events e on e.id = g.id),
    array(select substring(bytes from g.start for g.size) from unnest(starts, sizes) g (start, size)),
    clock_timestamp()
  into heads, hashes, times, known_writes, envelopes, now_at
  from unnest(streams) with ordinality u (name, number) join log.streams t on t.id = u.name;

  for a in 1 .. cardinality(at) loop
    judged := 'appended';
    for w in write_from .. last_write[a] loop
      if judged = 'appended' and not (
        case expected[w]
          when -1 then heads[stream_of[w]] = -1
          when -2 then heads[stream_of[w]] >= 0
          when -3 then true
          else heads[stream_of[w]] = expected[w]
        end
      ) then
        judged := 'conflict';
        outcomes[w] := judged;
        found_revisions[w] := nullif(heads[stream_of[w]], -1);
      end if;
    end loop;
    event_from := whole_first[write_from];
    if known_writes <> '{}' and known_writes && array(select generate_series(write_from, last_write[a])) then
      judged := case
        when log.position_of_append(
          ids[event_from:whole_last[write_from]], envelopes[event_from:whole_last[write_from]]) is null
        then 'id-taken' else 'repeated'
      end;
      for w in write_from .. last_write[a] loop
        outcomes[w] := judged;
      end loop;
    end if;
    if judged = 'appended' then
      for w in write_from .. last_write[a] loop
        s := stream_of[w];
        hash := hashes[s];
        for e in event_from .. last_event[w] loop
          hash := sha256(hash || envelopes[e]);
          event_hashes[e] := hash;
        end loop;
        hashes[s] := hash;
        times[s] := greatest(date_trunc('milliseconds', coalesce(at[a], now_at)), times[s]);
        recorded[w] := times[s];
        outcomes[w] := judged;
        found_revisions[w] := heads[s];
        skipped[w] := refused;
        heads[s] := heads[s] + last_event[w] - event_from + 1;
        event_from := last_event[w] + 1;
      end loop;
    else
      refused := refused + whole_last[write_from] - whole_first[write_from] + 1;
    end if;
    write_from := last_write[a] + 1;
  end loop;

  if refused < cardinality(ids) then
    positions := array(select nextval('log.position') from generate_series(1, cardinality(ids) - refused));
    insert into log.events
      (position, stream, category, revision, id, type, recorded_at, envelope, hash, append_first, append_size)
    select positions[g.number - skipped[g.write]], streams[stream_of[g.write]],
      split_part(streams[stream_of[g.write]], '-', 1),
      found_revisions[g.write] + g.number - coalesce(last_event[g.write - 1], 0), g.id, g.type, recorded[g.write],
      g.envelope, g.hash, positions[whole_first[g.write] - skipped[g.write]],
      whole_last[g.write] - whole_first[g.write] + 1
    from unnest(write_of, ids, types, envelopes, event_hashes) with ordinality
      g (write, id, type, envelope, hash, number)
    where g.hash is not null;
    update log.streams t set revision = u.revision, last_hash = u.hash, last_recorded_at = u.recorded_at
    from unnest(streams, heads, hashes, times) u (id, revision, hash, recorded_at)
    where t.id = u.id and t.revision <> u.revision;
  end if;
  if -1 = any (heads) then
    delete from log.streams t where t.id = any (streams) and t.revision = -1;
  end if;

  return query select u.outcome,
    case u.outcome
      when 'appended' then u.revision + last_event[u.write] - coalesce(last_event[u.write - 1], 0)
      when 'repeated' then (select e.revision from log.events e where e.id = ids[last_event[u.write]])
      when 'conflict' then u.revision
    end,
    case u.outcome
      when 'appended' then positions[whole_last[u.write] - skipped[u.write]]
      when 'repeated' then (select max(e.position) from log.events e
        where e.id = any (ids[whole_first[u.write]:whole_last[u.write]]))
    end,
    case u.outcome
      when 'id-taken' then (select min(e.id::text)::uuid from log.events e
        where e.id = any (ids[whole_first[u.write]:whole_last[u.write]]))
    end
  from unnest(outcomes, found_revisions) with ordinality u (outcome, revision, write);
end
$function$;
`;

/** One append, as processes of the version before send it. */
const appendOne = `
create or replace function log.append(
  streams text[], expected bigint[], stream_of int[], ids uuid[], types text[], envelopes bytea[], at timestamptz,
  out outcome text, out stream text, out actual bigint, out taken uuid, out last_position bigint, out revisions bigint[]
) language sql security definer set search_path = '' as $function$
  select max(answer.outcome),
    max(streams[answer.write]) filter (where answer.outcome = 'conflict'),
    max(answer.revision) filter (where answer.outcome = 'conflict'),
    max(answer.taken::text)::uuid,
    max(answer.last_position),
    array_agg(answer.revision order by answer.write) filter (where answer.outcome in ('appended', 'repeated'))
  from (
    select array_agg(length(g.envelope) order by g.number),
      array_agg(g.start order by g.number), string_agg(g.envelope, '' order by g.number)
    from (
      select envelope, number, 1 + (sum(length(envelope)) over (order by number))::int - length(envelope) as start
      from unnest(envelopes) with ordinality each (envelope, number)
    ) g
  ) content (sizes, starts, bytes),
  log.append_many(
    streams, array[at], array[cardinality(streams)], array(select generate_series(1, cardinality(streams))), expected,
    array(select max(g.number)::int from unnest(stream_of) with ordinality g (write, number) group by g.write order by g.write),
    array_fill(1, array[cardinality(streams)]), array_fill(cardinality(ids), array[cardinality(streams)]),
    stream_of, ids, types, content.starts, content.sizes, content.bytes
  ) with ordinality answer (outcome, revision, last_position, taken, write)
$function$;
`;

export const appendManySql = `${positionOfAppend}${appendInTurn('append_many')}${appendOne}
revoke all on function log.append_many, log.position_of_append from public;
grant execute on function log.append_many to kujdes_writer;
`;
