import { accessMigrations } from '#access-tables';
import { eventStoreMigrations } from '#event-store';
import { proofMigrations } from '#proof';
import { readModelMigrations } from '#read-model';
import { vaultMigrations } from '#vault';
import type { Migrations } from './migration';

/** Of the database of log, signed roots, read tables and accounts. */
const databaseMigrations: Migrations = [
  ...eventStoreMigrations,
  ...proofMigrations,
  ...readModelMigrations,
  ...accessMigrations,
];

/** All migrations of this version by database: one holds everything, or the vault has one of its own (VAULT_URL). */
export const migrationsOf = (databases: 'one' | 'two'): { database: Migrations; vault: Migrations } =>
  databases === 'two'
    ? { database: databaseMigrations, vault: vaultMigrations }
    : { database: [...databaseMigrations, ...vaultMigrations], vault: [] };
