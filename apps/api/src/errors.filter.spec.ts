import { Controller, Get, Param } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { LogBusy } from '#event-store';
import { testDatabase, type TestDatabase } from '../../../test/setup/test-database';
import { ErrorsFilter } from './errors.filter';

let database: TestDatabase;
const name = 'Zana Kodrinushtari';

const troubles: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'is out of reach': () => new Client({ host: '127.0.0.1', port: 1 }).connect(),
  'is shut down': (client) => client.query('select pg_terminate_backend(pg_backend_pid())'),
  'is gone by the next statement': async (client) => {
    await client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    await client.query('select 1');
  },
  'takes too long': async (client) => {
    await client.query('set statement_timeout = 5');
    await client.query('select pg_sleep(2)');
  },
  'can take no more': () => Promise.reject(new LogBusy()),
  'refuses a value': (client) => client.query(`select '${name}'::date`),
};

@Controller()
class Asked {
  @Get(':trouble')
  async ask(@Param('trouble') trouble: string): Promise<void> {
    const client = new Client(database.url);
    client.on('error', () => undefined);
    await client.connect();
    try {
      await troubles[trouble]?.(client);
    } finally {
      await client.end();
    }
  }
}

describe('what a request is told when the database', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    database = await testDatabase();
    const module = await Test.createTestingModule({ controllers: [Asked] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.useGlobalFilters(new ErrorsFilter());
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const ask = (trouble: string) => app.inject({ url: `/${encodeURIComponent(trouble)}` });

  it('can take no more: come again, and nothing was written', async () => {
    const answer = await ask('can take no more');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Too much is being recorded at this moment: try again',
      status: 503,
      code: 'log-busy',
    });
  });

  it.each(['is out of reach', 'is shut down', 'is gone by the next statement', 'takes too long'])(
    '%s: come again',
    async (trouble) => {
      const answer = await ask(trouble);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'unavailable']);
      expect(answer.headers['retry-after']).toBe('2');
    },
  );

  it('refuses a value: that it is our fault, without the value', async () => {
    const answer = await ask('refuses a value');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([500, 'broken']);
    expect(answer.body).not.toContain(name);
  });
});
