import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { accessMigrations, createAccount, operator } from '#access-tables';
import type { Actor } from '#access';
import type { Role } from '#casework';
import { eventStoreMigrations, markInstallation, postgresEventStore } from '#event-store';
import { CLOCK, EVENT_STORE, KEEPERS, ID_SECRET, keepersIn, PerformAction, performProviders, VAULT } from '#perform';
import { createDemoMasterKey, openVault, vaultMigrations } from '#vault';
import { testDatabase, testTemplate } from '../../../../../test/setup/test-database';
import { ErrorsFilter } from '../../errors.filter';
import { DATA_SOURCE, MODE } from '../../tokens';
import { accessControllers, accessProviders } from '../access-providers';
import { Who } from '../who';

/** Answers who came, on routes of the api's table and on one that is in no table. */
@Controller()
class Asked {
  @Get('api/plans')
  read(@Who() actor: Actor | undefined): object {
    return { actor };
  }
  @Get('api/cases')
  cases(@Who() actor: Actor | undefined): object {
    return { actor };
  }
  @Post('api/people/search')
  @HttpCode(200)
  search(@Who() actor: Actor | undefined): object {
    return { actor };
  }
  @Post('api/people')
  write(@Who() actor: Actor | undefined, @Body() body: unknown): object {
    return { actor, body };
  }
  @Get('health/live')
  live(@Who() actor: Actor | undefined): object {
    return { actor: actor ?? null };
  }
  @Get('api/forgotten')
  forgotten(): object {
    return {};
  }
}

export const password = 'a long enough password';
export const office = 'qps-mitrovica-jugore';

export interface AccessFixture {
  readonly app: NestFastifyApplication;
  readonly sql: DataSource;
  /** Moves the clock of sessions and attempts. */
  pass(seconds: number): void;
  account(username: string, ...roles: [Role, string][]): Promise<string>;
  asOperator(action: string, id: string, body: object): Promise<void>;
  end(): Promise<void>;
}

/** The session routes and the guard before a few others, on a database of their own, as in production. */
export async function accessFixture(): Promise<AccessFixture> {
  const template = await testTemplate('access', async (url) => {
    const owner = await new DataSource({ type: 'postgres', url }).initialize();
    const runner = owner.createQueryRunner();
    for (const migration of [...eventStoreMigrations, ...vaultMigrations, ...accessMigrations]) {
      await new migration().up(runner);
    }
    await markInstallation(owner, 'test');
    await runner.release();
    await owner.destroy();
  });
  const [database, folder] = [await testDatabase({ template }), await mkdtemp(join(tmpdir(), 'kujdes-access-'))];
  const urlAs = (role: string): string => {
    const url = new URL(database.url);
    url.username = role;
    return url.href;
  };
  const key = await createDemoMasterKey(join(folder, 'master-key.json'));
  const vault = await openVault({ url: urlAs('kujdes_app'), key, mode: 'test' });
  const log = postgresEventStore({ url: urlAs('kujdes_writer'), readUrl: urlAs('kujdes_app') });
  const sql = await new DataSource({ type: 'postgres', url: urlAs('kujdes_app') }).initialize();
  let now = Date.now();
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    controllers: [...accessControllers, Asked],
    providers: [
      ...performProviders,
      ...accessProviders,
      { provide: EVENT_STORE, useValue: log },
      { provide: VAULT, useValue: vault },
      { provide: DATA_SOURCE, useValue: sql },
      { provide: CLOCK, useValue: () => new Date(now) },
      { provide: MODE, useValue: 'test' },
      { provide: KEEPERS, useValue: keepersIn(sql) },
      { provide: ID_SECRET, useValue: Buffer.alloc(32, 7) },
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ErrorsFilter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const commands = app.get(CommandBus);
  return {
    app,
    sql,
    pass: (seconds) => void (now += seconds * 1000),
    async account(username, ...roles) {
      const granted = roles.map(([role, at]) => ({ role, office: at, from: '2024-01-01' }));
      const wanted = { username, password, name: 'Mira Example', roles: granted };
      const { account } = await createAccount((request) => commands.execute(new PerformAction(request)), sql, wanted);
      return account;
    },
    async asOperator(action, id, body) {
      await commands.execute(
        new PerformAction({ actor: operator, subject: 'account', action, id, body, request: 'test' }),
      );
    },
    async end() {
      await app.close();
      await Promise.all([vault.close(), log.close(), sql.destroy()]);
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly cookie: string;
}

interface Sent {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'HEAD';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly address?: string;
}

/** Sends a request to the application; `cookie` of the answer is what a browser would send back. */
export async function send({ app }: AccessFixture, url: string, sent: Sent = {}): Promise<Answer> {
  const { method = 'GET', body, headers = {}, address = '192.0.2.1' } = sent;
  const answer = await app.inject({
    method,
    url,
    headers: { host: 'kujdes.example:3000', ...headers },
    remoteAddress: address,
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  const parsed: unknown = answer.body === '' ? {} : JSON.parse(answer.body);
  return { status: answer.statusCode, body: parsed as Record<string, unknown>, headers: answer.headers, cookie };
}

export const site = { origin: 'http://kujdes.example:3000' };

export const signIn = (fixture: AccessFixture, username: string, more: object = {}, sent: Sent = {}): Promise<Answer> =>
  send(fixture, '/api/session', { method: 'POST', body: { username, password, ...more }, ...sent });
