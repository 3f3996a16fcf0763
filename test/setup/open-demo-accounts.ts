import { createAccount } from '#access-tables';
import { masterKeyFromFile } from '#vault';
import { demoAccounts, rolesOf } from '../../apps/admin/src/demo/demo-centres';
import { openHouse } from '../../apps/admin/src/open-house';

/** The demo's accounts in a migrated demo database that stays without a year, its log in KurrentDB where one is given. */
export async function openDemoAccounts(
  databaseUrl: string,
  keyFile: string,
  password: string,
  kurrentdbUrl?: string,
): Promise<void> {
  const house = await openHouse({ databaseUrl, kurrentdbUrl, key: masterKeyFromFile(keyFile), mode: 'demo' });
  try {
    for (const account of demoAccounts) {
      const { username, name } = account;
      const roles = rolesOf(account);
      await createAccount((request) => house.perform(request), house.sql, { username, password, name, roles });
    }
    await house.sql.query('insert into access.demo (loaded) values (true) on conflict do nothing');
  } finally {
    await house.close();
  }
}
