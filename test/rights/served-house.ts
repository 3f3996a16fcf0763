import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountActions, type Actor } from '#access';
import { createAccount, operator } from '#access-tables';
import type { Role, Subject } from '#casework';
import { adoptionOf, planDocuments, planIndicators } from '#indicators';
import { PerformAction } from '#perform';
import { readModel } from '#read-model';
import { createDemoMasterKey, roleUrl } from '#vault';
import { migrate } from '../../apps/admin/src/migrate';
import { createApp } from '../../apps/api/src/create-app';
import { openResources } from '../../apps/api/src/resources';
import { follow } from '../../apps/projector/src/follow';
import { liveTables } from '../../apps/projector/src/target';
import { testDatabase } from '../setup/test-database';

export const here = 'qps-mitrovica-jugore';
export const elsewhere = 'qps-gjilan';
const directorates: Readonly<Record<string, string>> = { [here]: 'dms-mitrovica-jugore', [elsewhere]: 'dshms-gjilan' };
const colleague = '00000000-0000-8000-8000-000000000002';
const inRole = (account: string, role: Role, office: string): Actor => ({ account, roles: [{ role, office }] });

/** The whole application with one case, provider and plan per relation, and one account whose role changes. */
export interface ServedHouse {
  readonly app: NestFastifyApplication;
  /** The account asked about, and another one. */
  readonly me: string;
  readonly other: string;
  readonly authorization: string;
  readonly cases: Readonly<Record<string, string>>;
  readonly providers: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly plan: string;
  readonly row: string;
  /** From now on the account holds this role at this office and no other. */
  become(role: Role | undefined, office: string): Promise<void>;
  end(): Promise<void>;
}

export async function servedHouse(): Promise<ServedHouse> {
  const [database, folder] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'kujdes-rights-'))];
  const key = await createDemoMasterKey(join(folder, 'master-key.json'));
  const environment = { databaseUrl: database.url, key, mode: 'demo', port: 0, host: '' } as const;
  await migrate(environment);
  const resources = await openResources(environment);
  const app = await createApp(resources, () => new Date(), 'demo');
  const commands = app.get(CommandBus);
  const perform = async (actor: Actor, subject: Subject, action: string, body: object, id?: string) =>
    commands.execute(new PerformAction({ actor, subject, action, id, body, request: 'test' }));

  const account = async (username: string): Promise<string> => {
    const wanted = { username, password: 'a long enough password', name: 'Mira Example', roles: [] };
    const made = await createAccount(
      (request) => commands.execute(new PerformAction(request)),
      resources.database,
      wanted,
    );
    return made.account;
  };
  const [me, other] = [await account('me@mitrovica'), await account('other@mitrovica')];
  const supervisor = inRole(colleague, 'supervisor', here);
  const woman = { firstName: 'Arta', lastName: 'Example', attributes: { sex: 'female', birth: '1990-04' } };
  const person = (await perform(supervisor, 'person', 'register-person', woman)).id;
  const people = {
    'own office': person,
    'other office': (await perform(inRole(colleague, 'supervisor', elsewhere), 'person', 'register-person', woman)).id,
    unknown: '00000000-0000-8000-8000-00000000ffff',
  };

  /** A referral received by somebody, opened or given a restricted category if wanted. */
  const received = async (by: Actor, wanted: { open?: true; restricted?: true }): Promise<string> => {
    const referral = { on: '2024-03-01', channel: 'police', for: [person], urgency: 'urgent' };
    const { id } = await perform(by, 'case', 'receive-referral', referral);
    if (wanted.restricted) {
      const category = { on: '2024-03-02', for: [person], category: 'domestic-violence-survivors' };
      await perform(by, 'case', 'assign-category', category, id);
    }
    if (wanted.open) await perform(by, 'case', 'open-case', { on: '2024-03-03' }, id);
    return id;
  };
  const [mine, theirs] = [inRole(me, 'caseworker', here), inRole(colleague, 'caseworker', here)];
  const cases = {
    team: await received(mine, { open: true }),
    desk: await received(theirs, {}),
    'same office': await received(theirs, { open: true }),
    'team, restricted': await received(mine, { open: true, restricted: true }),
    'desk, restricted': await received(theirs, { restricted: true }),
    'same office, restricted': await received(theirs, { open: true, restricted: true }),
    'other office': await received(inRole(colleague, 'caseworker', elsewhere), {}),
    'team, other office': await received(inRole(me, 'caseworker', elsewhere), { open: true }),
    unknown: '00000000-0000-8000-8000-00000000ffff',
  };
  const provider = async (office: string): Promise<string> => {
    const shelter = { kind: 'shelter', name: 'Shelter Example', municipality: 'mitrovica-jugore', places: 3 };
    return (await perform(inRole(colleague, 'supervisor', office), 'provider', 'register-provider', shelter)).id;
  };
  const providers = {
    'own office': await provider(here),
    'other office': await provider(elsewhere),
    unknown: cases.unknown,
  };
  const document = planDocuments.find(({ municipality }) => municipality === 'mitrovica-jugore')!;
  const row = planIndicators(document)[0]!.indicator.code;
  await perform(inRole(colleague, 'analyst', 'dms-mitrovica-jugore'), 'plan', 'adopt-plan', adoptionOf(document));

  const ending = new AbortController();
  const projectorUrl = await roleUrl(database.url, key, 'kujdes_projector');
  const tables = await readModel({ url: projectorUrl, poolSize: 2, name: 'test projector' }).initialize();
  const following = follow({
    database: tables,
    sources: { store: resources.log, vault: resources.vault },
    target: liveTables,
    signal: ending.signal,
    log: { info: () => undefined, error: (fields) => console.error(fields) },
    pauseMs: { passing: 50, poisoned: 1000, standby: 50 },
  });
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'me@mitrovica', password: 'a long enough password', for: 'program' },
  });
  const { token } = signedIn.json<{ token: string }>();

  let held: { role: Role; office: string } | undefined;
  return {
    app,
    me,
    other,
    authorization: `Bearer ${token}`,
    cases,
    providers,
    people,
    plan: document.code,
    row,
    async become(role, at) {
      if (held) await perform(operator, 'account', accountActions[2].name, held, me);
      held = role && { role, office: role === 'analyst' ? (directorates[at] ?? at) : at };
      if (held) await perform(operator, 'account', accountActions[1].name, { ...held, from: '2024-01-01' }, me);
    },
    async end() {
      ending.abort();
      await following;
      await tables.destroy();
      await app.close();
      await resources.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
