import type { Client } from 'pg';
import type { CopiedTable } from './backup-content';

/**
 * What a backup leaves out; everything else is kept, so that a new table is never forgotten.
 * - Schemas that follow from the log and are filled again from it.
 * - Sessions: nobody is signed in to a restored system. Failed tries of signing in. The list of migrations, which a
 *   restore writes by running them.
 * UNLOGGED tables (clear names) are left out wherever they stand.
 */
export const leftOut = {
  schemas: ['read', 'read_next'],
  tables: ['access.session', 'access.attempt', 'public.migration'],
} as const;

interface Found extends CopiedTable {
  /** Tables its rows refer to. */
  readonly refers: readonly string[];
}

const tablesSql = `
  select n.nspname || '.' || c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct rn.nspname || '.' || r.relname from pg_constraint f
      join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by n.nspname <> 'log', n.nspname = 'vault', 1`;

/** The tables of a database that cannot be derived: the log first, the vault last, each behind those it refers to. */
export async function keptTables(client: Client): Promise<CopiedTable[]> {
  const { rows } = await client.query<Found>(tablesSql);
  const schemas: readonly string[] = leftOut.schemas;
  const tables: readonly string[] = leftOut.tables;
  const waiting = rows.filter(({ name }) => !tables.includes(name) && !schemas.includes(name.split('.')[0] ?? ''));
  const kept: CopiedTable[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refers }) => !waiting.some(({ name }) => refers.includes(name)));
    const [table] = waiting.splice(Math.max(next, 0), 1);
    if (table) kept.push({ name: table.name, columns: table.columns });
  }
  return kept;
}

/** A table's name as SQL; it comes from the catalogue or from a backup. */
export const quoted = (name: string): string => name.split('.').map(quotedName).join('.');

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
