import { Client } from 'pg';
import type { Query } from '#sql';
import { migrationsOf } from './all-migrations';
import { inOrder, type Migrations } from './migration';
import { readRows, type MigrationRow } from './migration-rows';

/** The list is not there, not readable, or without its last column: no version with this check has migrated here. */
const noList = ['42P01', '42501', '42703'];

/**
 * Whether this version can work with these databases, seen from the process's own role. A newer one is fine unless a
 * migration says that it stops older processes. Throws one sentence otherwise.
 */
export async function requireMigrated(databaseUrl: string, vaultUrl: string | undefined): Promise<void> {
  const { database, vault } = migrationsOf(vaultUrl ? 'two' : 'one');
  await requireAll(databaseUrl, database, 'DATABASE_URL');
  if (vaultUrl) await requireAll(vaultUrl, vault, 'VAULT_URL');
}

/** Throws when a newer version has given the tables a shape that this one would spoil; for a process that runs already. */
export async function requireNotOvertaken(query: Query): Promise<void> {
  requireKnown(await rows(query), migrationsOf('one').database);
}

async function requireAll(url: string, migrations: Migrations, variable: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'kujdes-start' });
  await client.connect();
  try {
    const there = await rows(client);
    const names = new Set(there.map(({ name }) => name));
    const missing = inOrder(migrations).find(({ name }) => !names.has(name));
    if (missing)
      throw new Error(
        `The database of ${variable} is older than this version (${missing.name} has not run): run "npm run admin -- migrate" first.`,
      );
    requireKnown(there, migrations);
  } finally {
    await client.end();
  }
}

async function rows(query: Query): Promise<MigrationRow[]> {
  return readRows(query).catch((error: unknown) => {
    if (noList.includes((error as { code?: string }).code ?? '')) return [];
    throw error;
  });
}

function requireKnown(there: readonly MigrationRow[], migrations: Migrations): void {
  const known = new Set(inOrder(migrations).map(({ name }) => name));
  const newer = there.find(({ name, stops_older: stops }) => stops && !known.has(name));
  if (newer)
    throw new Error(
      `A newer version has migrated this database (${newer.name}), and this one cannot work beside it: start the newer version.`,
    );
}
