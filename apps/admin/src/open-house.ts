import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { openLog, type EventStore } from '#event-store';
import {
  CLOCK,
  EVENT_STORE,
  KEEPERS,
  ID_SECRET,
  keepersIn,
  PerformAction,
  performProviders,
  PerformTogether,
  readableLog,
  VAULT,
  type Performed,
  type Request,
  type TogetherRequest,
} from '#perform';
import { openVault, roleUrl, type Vault } from '#vault';
import type { Environment } from './environment';

/** What an operator's command works with: the one command, the tables of accounts, and the secret ids come from. */
export interface House {
  perform(request: Request): Promise<Performed>;
  performTogether(request: TogetherRequest): Promise<Performed[]>;
  readonly sql: DataSource;
  readonly log: EventStore;
  readonly vault: Vault;
  readonly idSecret: Buffer;
  close(): Promise<void>;
}

@Module({ imports: [CqrsModule.forRoot()] })
class HouseModule {
  readonly name = 'house';
}

/** `clock`: simulated time, in a demo only. `unhurried`: commits do not wait for the disk. */
export interface HouseOptions {
  readonly clock?: () => Date;
  readonly unhurried?: boolean;
}

/** Opens log and vault as the api does, without HTTP. */
export async function openHouse(
  { databaseUrl, vaultUrl, kurrentdbUrl, key, mode }: Environment,
  { clock, unhurried = false }: HouseOptions = {},
): Promise<House> {
  const as = async (role: 'kujdes_app' | 'kujdes_writer'): Promise<string> => {
    const url = new URL(await roleUrl(databaseUrl, key, role));
    if (unhurried) url.searchParams.set('options', '-c synchronous_commit=off');
    return url.href;
  };
  const appUrl = await as('kujdes_app');
  const vault = await openVault({ url: vaultUrl ?? appUrl, key, mode });
  const sql = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'kujdes-admin',
  }).initialize();
  const postgres = { url: await as('kujdes_writer'), readUrl: appUrl, ...(clock ? { clock } : {}) };
  const log = readableLog(await openLog({ query: sql, kurrentdbUrl, postgres }));
  const idSecret = await vault.secret('ids');
  const context = await NestFactory.createApplicationContext(
    {
      module: HouseModule,
      providers: [
        { provide: EVENT_STORE, useValue: log },
        { provide: VAULT, useValue: vault },
        { provide: ID_SECRET, useValue: idSecret },
        { provide: CLOCK, useValue: clock ?? (() => new Date()) },
        { provide: KEEPERS, useValue: keepersIn(sql) },
        ...performProviders,
      ],
    },
    { logger: false },
  );
  await context.init();
  const commands = context.get(CommandBus);
  return {
    perform: (request) => commands.execute(new PerformAction(request)),
    performTogether: (request) => commands.execute(new PerformTogether(request)),
    sql,
    log,
    vault,
    idSecret,
    async close() {
      await context.close();
      await Promise.all([log.close(), vault.close(), sql.destroy()]);
    },
  };
}
