/**
 * Empties both sets of tables and lets the projector fold the whole log into them again: a migration that gives their
 * rows another shape ends with it. The figures are those of before, for they follow from the log alone. A rebuild that
 * was given up may have left the second set without indexes: they are made again, so that a migration that changes
 * indexes finds them in both.
 */
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
  if to_regprocedure('read.complete_next()') is not null then
    perform read.complete_next();
  end if;
end
$$;`;

/** The same with the names people are searched by: nothing that was made from the log is left. */
export const refoldAllSql = `${refoldSql}
truncate read.person_search;
update read.search_checkpoint set position = 0, epoch = epoch + 1;`;
