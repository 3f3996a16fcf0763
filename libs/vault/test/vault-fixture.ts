import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { testDatabase, testTemplate } from '../../../test/setup/test-database';
import { createDemoMasterKey, openVault, vaultMigrations, type MasterKeySource, type Vault } from '../src';

/** A migrated vault database with a demo key file; processes connect in the roles they have in production. */
export interface VaultFixture {
  keyFile: string;
  key: MasterKeySource;
  urlAs(role: 'kujdes_app' | 'kujdes_projector' | 'owner'): string;
  /** Opens the vault as the application does; closed with the fixture. */
  open(role?: 'kujdes_app' | 'kujdes_projector' | 'owner'): Promise<Vault>;
  sql(
    text: string,
    values?: unknown[],
    role?: 'kujdes_app' | 'kujdes_projector' | 'owner',
  ): Promise<Record<string, unknown>[]>;
  end(): Promise<void>;
}

export async function vaultFixture(): Promise<VaultFixture> {
  const template = await testTemplate('vault', (url) =>
    onClient(url, async (client) => {
      for (const migration of vaultMigrations) await new migration().up(client);
    }),
  );
  const [database, folder] = [await testDatabase({ template }), await mkdtemp(join(tmpdir(), 'kujdes-vault-'))];
  const keyFile = join(folder, 'keys', 'master-key.json');
  const key = await createDemoMasterKey(keyFile);
  const opened: Vault[] = [];
  const urlAs: VaultFixture['urlAs'] = (role) => {
    const url = new URL(database.url);
    if (role !== 'owner') url.searchParams.set('options', `-c role=${role}`);
    return url.href;
  };
  return {
    keyFile,
    key,
    urlAs,
    async open(role = 'kujdes_app') {
      const vault = await openVault({ url: urlAs(role), key, mode: 'test' });
      opened.push(vault);
      return vault;
    },
    sql: (text, values, role = 'owner') =>
      onClient(urlAs(role), async (client) => (await client.query<Record<string, unknown>>(text, values)).rows),
    async end() {
      await Promise.all(opened.map((vault) => vault.close()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

async function onClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
