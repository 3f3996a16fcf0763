import { accessMigrations } from '#access-tables';
import { eventStoreMigrations } from '#event-store';
import { readModelMigrations } from '#read-model';
import { vaultMigrations } from '#vault';
import type { Migrations } from './migration';

/** Of the database of log, read tables and accounts. */
const databaseMigrations: Migrations = [...eventStoreMigrations, ...readModelMigrations, ...accessMigrations];

/** What this version has in DATABASE_URL and in VAULT_URL; without a VAULT_URL the first holds both. */
export const migrationsOf = ({
  vaultUrl,
}: {
  vaultUrl?: string | undefined;
}): {
  database: Migrations;
  vault: Migrations;
} =>
  vaultUrl
    ? { database: databaseMigrations, vault: vaultMigrations }
    : {
        database: [...databaseMigrations, ...vaultMigrations],
        vault: [],
      };
