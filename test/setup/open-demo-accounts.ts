import { createAccount } from '#access-tables';
import { masterKeyFromFile } from '#vault';
import { demoAccounts } from '../../apps/admin/src/demo/load-demo';
import { openHouse } from '../../apps/admin/src/open-house';

/** The demo's accounts in a migrated demo database that stays without a year. */
export async function openDemoAccounts(databaseUrl: string, keyFile: string, password: string): Promise<void> {
  const house = await openHouse({ databaseUrl, key: masterKeyFromFile(keyFile), mode: 'demo' });
  try {
    for (const { username, name, role, office } of demoAccounts) {
      const roles = [{ role, office, from: '2023-01-02' }];
      await createAccount((request) => house.perform(request), house.sql, { username, password, name, roles });
    }
    await house.sql.query('insert into access.demo (loaded) values (true) on conflict do nothing');
  } finally {
    await house.close();
  }
}
