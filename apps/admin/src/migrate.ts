import { DataSource, type MigrationInterface } from 'typeorm';
import { accessMigrations } from '#access-tables';
import { eventStoreMigrations, markInstallation } from '#event-store';
import { proofMigrations } from '#proof';
import { readModelMigrations } from '#read-model';
import { databaseRoles, openVault, rolePassword, vaultMigrations } from '#vault';
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
  const own = [...eventStoreMigrations, ...proofMigrations, ...readModelMigrations, ...accessMigrations] as Migrations;
  const vault = vaultMigrations as unknown as Migrations;
  await key.read(); // without one nothing is touched
  const database = await run(databaseUrl, vaultUrl ? own : [...own, ...vault]);
  try {
    if (vaultUrl) await (await run(vaultUrl, vault)).destroy();
    // A wrong key ends the start here, before the database is marked or a running system's roles get other passwords.
    await (await openVault({ url: vaultUrl ?? databaseUrl, key, mode })).close();
    await markInstallation(database, mode);
    for (const role of databaseRoles) {
      // Neither name nor password comes from outside: a fixed list and hexadecimal digits.
      await database.query(`alter role ${role} login password '${await rolePassword(key, role)}'`);
    }
  } finally {
    await database.destroy();
  }
}
