/** The function that appended at first, one append at a time; the next migration puts `log.append_many` in its place. */
export const appendSql = `
create function log.append(
  streams text[], expected bigint[], stream_of int[], ids uuid[], types text[], envelopes bytea[], at timestamptz,
  out outcome text, out stream text, out actual bigint, out taken uuid, out last_position bigint, out revisions bigint[]
) language plpgsql security definer set search_path = '' set enable_seqscan = off as $function$
declare
  heads log.streams[];
  head log.streams;
  created text[] := '{}';
  was_created boolean;
  met boolean;
  now_at timestamptz;
  known int;
  positions bigint[];
  recorded timestamptz[];
  hashes bytea[];
  event_revisions bigint[];
  s int;
begin
  if session_user <> 'kujdes_writer' then
    raise exception 'only kujdes_writer appends: the fence of the readers watches that role' using errcode = '42501';
  end if;

  for s in 1 .. cardinality(streams) loop
    if s > 1 and streams[s] collate "C" <= streams[s - 1] collate "C" then
      raise exception 'streams must ascend' using errcode = '22023';
    end if;
    was_created := false;
    loop
      select t.* into head from log.streams t where t.id = streams[s] for update;
      exit when found;
      head := row(streams[s], split_part(streams[s], '-', 1), -1, decode(repeat('00', 32), 'hex'), null);
      if expected[s] in (-1, -3) then
        insert into log.streams values (head.*) on conflict (id) do nothing;
        was_created := found;
      end if;
      exit when was_created or expected[s] not in (-1, -3);
    end loop;
    if was_created then created := created || streams[s]; end if;
    heads[s] := head;
    met := case expected[s]
      when -1 then head.revision = -1
      when -2 then head.revision >= 0
      when -3 then true
      else head.revision = expected[s]
    end;
    if outcome is null and not met then
      outcome := 'conflict';
      stream := streams[s];
      actual := nullif(head.revision, -1);
    end if;
  end loop;

  select count(*), min(e.id::text)::uuid into known, taken from log.events e where e.id = any (ids);
  if known > 0 then
    select max(e.position) into last_position
    from log.events e join unnest(ids, envelopes) with ordinality g (id, envelope, ordinal) on g.id = e.id
    having count(*) = cardinality(ids) and bool_and(e.envelope = g.envelope)
      and min(e.append_first) = max(e.append_first) and max(e.append_size) = cardinality(ids)
      and array_agg(g.ordinal order by e.position) = array_agg(g.ordinal order by g.ordinal);
    if last_position is null then
      outcome := 'id-taken';
    else
      outcome := 'repeated';
      select array_agg(last.revision order by last.stream_number) into revisions from (
        select stream_of[g.ordinal] as stream_number, max(e.revision) as revision
        from log.events e join unnest(ids) with ordinality g (id, ordinal) on g.id = e.id
        group by stream_of[g.ordinal]
      ) last;
    end if;
  end if;
  if outcome is not null then
    if created <> '{}' then
      delete from log.streams t where t.id = any (created);
    end if;
    return;
  end if;

  taken := null;
  if at is not null and not exists (select from log.installation i where i.mode in ('demo', 'test')) then
    raise exception 'a simulated time is only accepted in a demo or test database' using errcode = '42501';
  end if;
  now_at := date_trunc('milliseconds', coalesce(at, clock_timestamp()));

  for i in 1 .. cardinality(ids) loop
    s := stream_of[i];
    head := heads[s];
    head.revision := head.revision + 1;
    head.last_hash := sha256(head.last_hash || envelopes[i]);
    head.last_recorded_at := greatest(now_at, head.last_recorded_at);
    heads[s] := head;
    event_revisions[i] := head.revision;
    hashes[i] := head.last_hash;
    recorded[i] := head.last_recorded_at;
  end loop;
  for s in 1 .. cardinality(streams) loop
    head := heads[s];
    revisions[s] := head.revision;
    update log.streams t
    set revision = head.revision, last_hash = head.last_hash, last_recorded_at = head.last_recorded_at
    where t.id = head.id;
  end loop;

  positions := array(select nextval('log.position') from generate_series(1, cardinality(ids)));
  insert into log.events
    (position, stream, category, revision, id, type, recorded_at, envelope, hash, append_first, append_size)
  select positions[g.ordinal], streams[g.stream_number], split_part(streams[g.stream_number], '-', 1),
    event_revisions[g.ordinal], g.id, g.type, recorded[g.ordinal], g.envelope, hashes[g.ordinal], positions[1],
    cardinality(ids)
  from unnest(ids, types, envelopes, stream_of) with ordinality g (id, type, envelope, stream_number, ordinal);
  outcome := 'appended';
  last_position := positions[cardinality(ids)];
end
$function$;
`;
