import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAccount } from '#access-tables';
import type { Actor } from '#access';
import type { Role, Subject } from '#casework';
import { People, PerformAction } from '#perform';
import { readModel } from '#read-model';
import { createDemoMasterKey, roleUrl } from '#vault';
import { testDatabase } from '../setup/test-database';
import { migrate } from '../../apps/admin/src/migrate';
import { applyEvents, takeOver } from '../../apps/projector/src/apply-events';
import { liveTables, searchTable } from '../../apps/projector/src/target';
import { createApp } from '../../apps/api/src/create-app';
import { openResources } from '../../apps/api/src/resources';
import { FindNamed } from '../../apps/api/src/people/find-named';

export const here = 'qps-mitrovica-jugore';
export const elsewhere = 'qps-gjilan';
const password = 'a long enough password';

/** Who asks a question over HTTP. */
export interface Asker {
  get(path: string): Promise<Told>;
  post(path: string, body: object): Promise<Told>;
}
export interface Told {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export type PeopleHouse = Awaited<ReturnType<typeof peopleHouse>>;

/** The served application on a database of its own, whose tables are brought up to the log on request. */
export async function peopleHouse() {
  const [database, folder] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'kujdes-people-'))];
  const key = await createDemoMasterKey(join(folder, 'master-key.json'));
  const environment = { databaseUrl: database.url, key, mode: 'demo', port: 0, host: '' } as const;
  await migrate(environment);
  const resources = await openResources(environment);
  const app: NestFastifyApplication = await createApp(resources, () => new Date(), 'demo');
  const commands = app.get(CommandBus);
  const url = await roleUrl(database.url, key, 'kujdes_projector');
  const tables = await readModel({ url, poolSize: 2, name: 'test projector' }).initialize();
  const sources = { store: resources.log, vault: resources.vault };

  const does = async (actor: Actor, subject: Subject, action: string, body: object, id?: string): Promise<string> =>
    (await commands.execute(new PerformAction({ actor, subject, action, id, body, request: 'test' }))).id;

  return {
    database: resources.database,
    named: app.get(FindNamed),
    people: app.get(People),
    databaseUrl: database.url,
    does,
    /** Registers somebody at an office. */
    register: (office: string, body: object): Promise<string> =>
      does(inRole('caseworker', office), 'person', 'register-person', { attributes: { sex: 'unknown' }, ...body }),
    /** Brings the tables, the one of clear names too, to the head of the log. */
    async apply(): Promise<void> {
      for (const target of [liveTables, searchTable]) {
        const runner = tables.createQueryRunner();
        let place = await takeOver(runner, target);
        const categories = target.logTimes ? undefined : target.projections.map(({ category }) => category);
        for (;;) {
          const events = await resources.log.readAll({ after: place.position, categories, limit: 1_000 });
          const last = events.at(-1);
          if (!last) break;
          place = await applyEvents(runner, sources, target, place, events, last.position);
        }
        await runner.release();
      }
    },
    /** Signs somebody in. */
    async asker(username: string, role: Role, office: string): Promise<Asker> {
      const roles = [{ role, office, from: '2024-01-01' }];
      const wanted = { username, password, name: 'Mira Example', roles };
      await createAccount((request) => commands.execute(new PerformAction(request)), resources.database, wanted);
      const payload = { username, password, for: 'program' };
      const { token } = (await app.inject({ method: 'POST', url: '/api/session', payload })).json<{ token: string }>();
      const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<Told> => {
        const headers = { authorization: `Bearer ${token}` };
        const answer = await app.inject({ method, url: path, headers, ...(body ? { payload: body } : {}) });
        return { status: answer.statusCode, body: answer.json(), text: answer.body };
      };
      return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) };
    },
    async end(): Promise<void> {
      await tables.destroy();
      await app.close();
      await resources.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Somebody with one role at an office. */
export const inRole = (role: Role, office: string): Actor => ({
  account: '00000000-0000-8000-8000-0000000000aa',
  roles: [{ role, office }],
});
