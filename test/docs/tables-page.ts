import type { Client } from 'pg';
import { made, table } from './markdown';

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'view';
  readonly persistence: string;
  readonly columns: readonly { name: string; type: string; required: boolean }[];
  readonly indexes: readonly string[];
  readonly rights: readonly string[];
}

interface Routine {
  readonly schema: string;
  readonly name: string;
  readonly takes: string;
  readonly roles: readonly string[];
}

/** read_next is a twin of read; the vault of its own database is made by the same migration. */
const schemas = {
  log: 'The event log. Nobody changes or deletes an event; `log.append_many` is the only way in.',
  proof: 'Signed Merkle roots over the log. Nobody changes or deletes one; `kujdes_signer` alone adds to them.',
  vault: 'Sealed values about persons. A database of its own where `VAULT_URL` names one.',
  read: 'Tables folded from the log. `read_next` has the same ones, for a rebuild.',
  operations: 'What operators did about streams that stood in the way of the tables. Nobody changes or deletes a deed.',
  access: 'Passwords (argon2id), sessions (the SHA-256 of a token), attempts to sign in.',
} as const;

const relationsSql = `
  select n.nspname as schema, c.relname as name, case c.relkind when 'v' then 'view' else 'table' end as kind,
    c.relpersistence as persistence,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'required', a.attnotnull) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(pg_get_indexdef(i.indexrelid) order by not i.indisprimary, i.indexrelid::regclass::text), '[]')
      from pg_index i where i.indrelid = c.oid) as indexes,
    (select coalesce(json_agg(g.role || ': ' || g.rights order by g.role), '[]') from (
        select x.grantee::regrole::text as role, string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as rights
        from (
          select grantee, privilege_type from aclexplode(c.relacl)
          union all
          select x.grantee, x.privilege_type || ' of ' || a.attname
          from pg_attribute a, aclexplode(a.attacl) x where a.attrelid = c.oid and a.attacl is not null
        ) x where x.grantee <> c.relowner group by x.grantee) g) as rights
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'v')
  order by n.nspname, c.relname`;

const routinesSql = `
  select n.nspname as schema, p.proname as name, pg_get_function_identity_arguments(p.oid) as takes,
    (select coalesce(json_agg(x.grantee::regrole::text order by x.grantee::regrole::text), '[]')
      from aclexplode(p.proacl) x where x.grantee <> p.proowner and x.grantee <> 0) as roles
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = any ($1)
  order by n.nspname, p.proname, 3`;

/** docs/generated/tables.md: every table of a migrated database, with its columns, indexes and who may do what. */
export async function tablesPage(owner: Client): Promise<string> {
  const names = Object.keys(schemas);
  const { rows: relations } = await owner.query<Relation>(relationsSql, [names]);
  const { rows: routines } = await owner.query<Routine>(routinesSql, [names]);
  return made('Tables', [
    'Of a migrated database. The owner only migrates; every process logs in as one of the roles named here.',
    '',
    ...Object.entries(schemas).flatMap(([schema, words]) => [
      `## ${schema}`,
      '',
      words,
      '',
      ...relations.filter((each) => each.schema === schema).flatMap(relationSection),
      ...routineSection(routines.filter((each) => each.schema === schema)),
    ]),
  ]);
}

function relationSection({ schema, name, kind, persistence, columns, indexes, rights }: Relation): string[] {
  return [
    `### ${schema}.${name}`,
    '',
    ...(kind === 'view' ? ['A view.', ''] : []),
    ...(persistence === 'u' ? ['Unlogged: empty after a crash, and filled again.', ''] : []),
    ...table(
      ['Column', 'Type', 'Null'],
      columns.map((column) => [`\`${column.name}\``, column.type, column.required ? '' : 'yes']),
    ),
    '',
    ...rights.map((right) => `- ${right}`),
    ...indexes.map((index) => `- \`${index.replace(/^CREATE (UNIQUE )?INDEX (\S+) ON \S+ USING /, '$2: $1')}\``),
    '',
  ];
}

function routineSection(routines: readonly Routine[]): string[] {
  if (routines.length === 0) return [];
  return [
    '### Functions',
    '',
    ...table(
      ['Function', 'Takes', 'Who may call it'],
      routines.map(({ name, takes, roles }) => [`\`${name}\``, takes, roles.join(', ') || 'the owner']),
    ),
    '',
  ];
}
