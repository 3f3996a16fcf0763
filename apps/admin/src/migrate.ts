import { parseArgs } from 'node:util';
import { Client, type DatabaseError } from 'pg';
import { markEngine, markInstallation } from '#event-store';
import { inTurn, migrationsOf, runMigrations, type MigrationSettings } from '#migrations';
import { databaseRoles, openVault, rolePassword, type MasterKeySource } from '#vault';
import type { Environment } from './environment';

const usage =
  'migrate [--wait SECONDS] [--statement-timeout SECONDS]: how long to wait while another machine migrates (300), and how long one statement may run (900; 0: for ever).';

/** SQLSTATE of "tuple concurrently updated": PostgreSQL has no code of its own for it. */
const changedMeanwhile = 'XX000';

/**
 * Brings the database to this version, marks it demo or real and its log's engine for ever, and lets the roles in with
 * their derived passwords. Of several machines one does it, the others wait and find it done.
 */
export async function migrate(environment: Environment, args: readonly string[] = []): Promise<void> {
  const { databaseUrl, vaultUrl, kurrentdbUrl, key, mode } = environment;
  const settings = settingsOf(args);
  const { database, vault } = migrationsOf(vaultUrl ? 'two' : 'one');
  await key.read(); // without one nothing is touched
  await asOwner(databaseUrl, (owner) =>
    inTurn(owner, settings.waitSeconds, async () => {
      await runMigrations(owner, database, settings);
      if (vaultUrl) await asOwner(vaultUrl, (vaultOwner) => runMigrations(vaultOwner, vault, settings));
      // A wrong key ends the start here, before the database is marked or a running system's roles get other passwords.
      await (await openVault({ url: vaultUrl ?? databaseUrl, key, mode })).close();
      await markInstallation(owner, mode);
      await markEngine(owner, kurrentdbUrl ? 'kurrentdb' : 'postgres');
      await letRolesInAtLast(owner, key);
    }),
  );
}

/** Neither name nor password comes from outside: a fixed list and hexadecimal digits. */
export async function letRolesIn(owner: Client, key: MasterKeySource): Promise<void> {
  for (const role of databaseRoles)
    await owner.query(`alter role ${role} login password '${await rolePassword(key, role)}'`);
}

/** The same outside a transaction: roles are the cluster's, and another of its databases may be migrated at this moment. */
async function letRolesInAtLast(owner: Client, key: MasterKeySource, triesLeft = 9): Promise<void> {
  await letRolesIn(owner, key).catch((error: unknown) => {
    if ((error as DatabaseError).code !== changedMeanwhile || triesLeft === 0) throw error;
    return letRolesInAtLast(owner, key, triesLeft - 1);
  });
}

/** A connection of the database's owner for some work. */
export async function asOwner<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: url, application_name: 'kujdes-migrate' });
  owner.on('error', () => undefined); // whatever runs on it fails and says so
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

function settingsOf(args: readonly string[]): MigrationSettings {
  const text = { type: 'string' } as const;
  const { wait = '300', 'statement-timeout': statement = '900' } = parseArgs({
    args: [...args],
    options: { wait: text, 'statement-timeout': text },
  }).values;
  if (![wait, statement].every((seconds) => /^\d{1,6}$/.test(seconds))) throw new Error(usage);
  return {
    waitSeconds: Number(wait),
    statementSeconds: Number(statement),
    tell: (line) => void process.stdout.write(`${line}\n`),
  };
}
