export { migrationsOf } from './all-migrations';
export { inOrder, type Migration, type Migrations } from './migration';
export { apply, keepRows, letProcessesRead } from './migration-rows';
export { requireMigrated, requireNotOvertaken } from './require-migrated';
export { inTurn, runMigrations, type MigrationSettings } from './run-migrations';
