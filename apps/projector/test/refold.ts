/** What a migration does that gives rows another shape: both sets are empty, and the log is folded from its beginning. */
export const refoldSql = `
do $$
declare
  name text;
begin
  for name in select tablename from pg_catalog.pg_tables where schemaname = 'read_next' loop
    execute format('truncate read_next.%I', name);
    if name not in ('checkpoint', 'person_search', 'search_checkpoint') then
      execute format('truncate read.%I', name);
    end if;
  end loop;
  update read.checkpoint set position = 0, epoch = epoch + 1;
  perform read.complete_next();
end
$$;`;
