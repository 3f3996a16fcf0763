import { DataSource, type MigrationInterface } from 'typeorm';
import { accessMigrations } from '#access-tables';
import { eventStoreMigrations, markInstallation } from '#event-store';
import { readModelMigrations } from '#read-model';
import { databaseRoles, openVault, rolePassword, roleUrl, vaultMigrations } from '#vault';
import type { Environment } from './environment';

type Migrations = readonly (new () => MigrationInterface)[];

async function run(url: string, migrations: Migrations): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    applicationName: 'kujdes-migrate',
  });
  await database.initialize();
  await database.runMigrations({ transaction: 'each' });
  return database;
}

/** Brings the database to this version, marks it demo or real for ever, and lets the roles in with their derived passwords. */
export async function migrate({ databaseUrl, vaultUrl, key, mode }: Environment): Promise<void> {
  const own = [...eventStoreMigrations, ...readModelMigrations, ...accessMigrations] as Migrations;
  const vault = vaultMigrations as unknown as Migrations;
  const database = await run(databaseUrl, vaultUrl ? own : [...own, ...vault]);
  try {
    await markInstallation(database, mode);
    for (const role of databaseRoles) {
      // Neither name nor password comes from outside: a fixed list and hexadecimal digits.
      await database.query(`alter role ${role} login password '${await rolePassword(key, role)}'`);
    }
    if (vaultUrl) await (await run(vaultUrl, vault)).destroy();
    // A wrong or missing key ends the start here, before anything is served.
    await (
      await openVault({
        url: vaultUrl ?? (await roleUrl(databaseUrl, key, 'kujdes_app')),
        key,
        mode,
      })
    ).close();
  } finally {
    await database.destroy();
  }
}
