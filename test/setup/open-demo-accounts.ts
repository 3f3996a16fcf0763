import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Client } from 'pg';
import { createAccount } from '#access-tables';
import { postgresEventStore } from '#event-store';
import { CLOCK, EVENT_STORE, ID_SECRET, PerformAction, performProviders, VAULT } from '#perform';
import { masterKeyFromFile, openVault, roleUrl } from '#vault';
import { demoAccounts } from '../../apps/admin/src/demo/load-demo';

/** The demo's accounts in a migrated demo database that stays without a year. */
export async function openDemoAccounts(databaseUrl: string, keyFile: string, password: string): Promise<void> {
  const key = masterKeyFromFile(keyFile);
  const appUrl = await roleUrl(databaseUrl, key, 'kujdes_app');
  const vault = await openVault({ url: appUrl, key, mode: 'demo' });
  const log = postgresEventStore({ url: await roleUrl(databaseUrl, key, 'kujdes_writer'), readUrl: appUrl });
  class Accounts {}
  const context = await NestFactory.createApplicationContext(
    {
      module: Accounts,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: EVENT_STORE, useValue: log },
        { provide: VAULT, useValue: vault },
        { provide: ID_SECRET, useValue: await vault.secret('ids') },
        { provide: CLOCK, useValue: () => new Date() },
        ...performProviders,
      ],
    },
    { logger: false },
  );
  await context.init();
  const commands = context.get(CommandBus);
  const sql = new Client({ connectionString: databaseUrl });
  await sql.connect();
  const rows = { query: async (text: string, values?: unknown[]) => (await sql.query(text, values)).rows };
  for (const { username, name, role, office } of demoAccounts)
    await createAccount((request) => commands.execute(new PerformAction(request)), rows, {
      username,
      password,
      name,
      roles: [{ role, office, from: '2023-01-02' }],
    });
  await sql.query('insert into access.demo (loaded) values (true) on conflict do nothing');
  await sql.end();
  await context.close();
  await Promise.all([log.close(), vault.close()]);
}
