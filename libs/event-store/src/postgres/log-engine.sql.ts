/** `log` is the name by which a log outside this database knows that it belongs to it. */
export const logEngineSql = `
create table log.engine (
  only_one boolean primary key default true check (only_one),
  engine text not null check (engine in ('postgres', 'kurrentdb')),
  log uuid not null default gen_random_uuid()
);
create trigger never_changed before update or delete or truncate on log.engine
  for each statement execute function log.refuse_change();
insert into log.engine (engine)
select 'postgres' where exists (select from log.installation) or exists (select from log.events);
grant select on log.engine to kujdes_writer, kujdes_projector, kujdes_app;
`;
