/** Statement and idle-in-transaction limits of a role, as PostgreSQL writes them; a long piece of work sets its own for its connection. */
interface RoleLimits {
  statement: string;
  idle: string;
}

/**
 * A role that logs in. Roles are the cluster's, not the database's: it may be there already, or be made by another
 * database's migration at this moment. It gets no password here. An owner without the right to alter roles leaves the
 * limits to the connections, which set them too.
 */
export function roleSql(role: string, { statement, idle }: RoleLimits): string {
  return `
do $block$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = '${role}') then
    create role ${role} login;
  end if;
exception when duplicate_object or unique_violation then null;
end
$block$;
do $block$
begin
  execute format('alter role ${role} in database %I set statement_timeout = %L', current_database(), '${statement}');
  execute format('alter role ${role} in database %I set idle_in_transaction_session_timeout = %L',
    current_database(), '${idle}');
exception when insufficient_privilege then null;
end
$block$;`;
}

/** The roles of the log and of what is derived from it. */
export const rolesSql = [
  roleSql('kujdes_writer', { statement: '10s', idle: '10s' }),
  roleSql('kujdes_projector', { statement: '60s', idle: '60s' }),
  roleSql('kujdes_app', { statement: '15s', idle: '15s' }),
  roleSql('kujdes_numbers', { statement: '15s', idle: '15s' }),
].join('\n');
