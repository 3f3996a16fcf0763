const roles = ['kujdes_writer', 'kujdes_projector', 'kujdes_app', 'kujdes_numbers'];

/** Statement and idle-in-transaction limits per role; a long piece of work sets its own for its connection. */
const limits: Record<string, readonly [statement: string, idle: string]> = {
  kujdes_writer: ['10s', '10s'],
  kujdes_projector: ['60s', '60s'],
  kujdes_app: ['15s', '15s'],
  kujdes_numbers: ['15s', '15s'],
};

/**
 * Roles are the cluster's, not the database's: they may be there already, or be made by another database's
 * migration at this moment. They get no password here. An owner without the right to alter roles leaves the limits
 * to the connections, which set them too.
 */
export const rolesSql = roles
  .map(
    (role) => `
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
  execute format('alter role ${role} in database %I set statement_timeout = %L', current_database(), '${limits[role]?.[0]}');
  execute format('alter role ${role} in database %I set idle_in_transaction_session_timeout = %L',
    current_database(), '${limits[role]?.[1]}');
exception when insufficient_privilege then null;
end
$block$;`,
  )
  .join('\n');
