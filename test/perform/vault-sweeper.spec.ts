import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../apps/admin/src/migrate';
import { openHouse } from '../../apps/admin/src/open-house';
import { openResources } from '../../apps/api/src/resources';
import { VaultSweeper } from '../../apps/api/src/vault-sweeper';
import { createDemoMasterKey } from '#vault';
import { testDatabase } from '../setup/test-database';

const twoDays = 2 * 86_400_000;

it('the sweep deletes what was sealed for an entry never recorded, and keeps what an entry refers to', async () => {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kujdes-sweep-'));
  const environment = {
    databaseUrl: database.url,
    key: await createDemoMasterKey(join(folder, 'key')),
    mode: 'demo',
    port: 0,
    host: '',
  } as const;
  await migrate(environment);
  const [house, resources, owner] = [
    await openHouse(environment),
    await openResources(environment),
    new Client(database.url),
  ];
  await owner.connect();
  try {
    const roles = [{ role: 'supervisor' as const, office: 'qps-mitrovica-jugore' }];
    const actor = { account: '00000000-0000-8000-8000-000000000001', roles };
    const body = { firstName: 'Arta', lastName: 'Shembulli', attributes: { sex: 'female', birth: '1990' } };
    const { id } = await house.perform({ actor, subject: 'person', action: 'register-person', body, request: 'test' });
    const lost = {
      event: '00000000-0000-8000-8000-0000000000aa',
      field: 'note',
      subject: 'x',
      class: 'identity',
      value: 'e humbur',
    } as const;
    const [reference] = await resources.vault.seal([lost]);
    await owner.query(`update vault.sealed set sealed_at = sealed_at - interval '3 days'`);
    const sweeper = new VaultSweeper(resources.vault, resources.log);
    expect(await sweeper.sweep(new Date(Date.now() - twoDays))).toBe(1);
    expect((await resources.vault.open([reference!.sealed])).size).toBe(0);
    const { rows } = await owner.query<{ count: number }>('select count(*)::int from vault.sealed where subject = $1', [
      id,
    ]);
    expect(rows[0]!.count).toBe(3);
  } finally {
    await owner.end();
    await house.close();
    await resources.close();
    await database.drop();
    await rm(folder, { recursive: true });
  }
});
