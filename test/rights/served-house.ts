import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  readonly households: Readonly<Record<string, string>>;
  /** The entry of the referral to the provider the account is a partner of. */
  readonly referral: string;
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
  const registered = async (office: string): Promise<string> =>
    (await perform(inRole(colleague, 'supervisor', office), 'person', 'register-person', woman)).id;
  const away = await registered(elsewhere);
  /** Of whom the cases and households of somebody's office are. */
  const personOf = ({ roles: [held] }: Actor): string => (held?.office === here ? person : away);

  /** A referral received by somebody, opened or given a restricted category if wanted. */
  const received = async (
    by: Actor,
    wanted: { open?: true; restricted?: true },
    who = personOf(by),
  ): Promise<string> => {
    const referral = { on: '2024-03-01', channel: 'police', for: [who], urgency: 'urgent' };
    const { id } = await perform(by, 'case', 'receive-referral', referral);
    if (wanted.restricted) {
      const category = { on: '2024-03-02', for: [who], category: 'domestic-violence-survivors' };
      await perform(by, 'case', 'assign-category', category, id);
    }
    if (wanted.open) await perform(by, 'case', 'open-case', { on: '2024-03-03' }, id);
    return id;
  };
  /** Somebody registered at an office with a case that another one took over, and the household that case names. */
  const movedFrom = async (office: string, to: string): Promise<{ person: string; household: string }> => {
    const by = inRole(colleague, 'supervisor', office);
    const moved = await registered(office);
    const { id: household } = await perform(by, 'household', 'register-household', { members: [moved] });
    const id = await received(by, {}, moved);
    await perform(by, 'case', 'open-case', { on: '2024-03-03', household: { id: household, members: [moved] } }, id);
    await perform(by, 'case', 'request-transfer', { on: '2024-03-04', to, reason: 'moved' }, id);
    await perform(inRole(colleague, 'supervisor', to), 'case', 'accept-transfer', { on: '2024-03-05' }, id);
    return { person: moved, household };
  };
  /** Persons and households by the offices that keep them. */
  const keptOnes = async (): Promise<{ people: Record<string, string>; households: Record<string, string> }> => {
    const [went, both, came] = [
      await movedFrom(here, elsewhere),
      await movedFrom(here, elsewhere),
      await movedFrom(elsewhere, here),
    ];
    await received(inRole(colleague, 'caseworker', here), {}, both.person);
    const household = async (office: string): Promise<string> => {
      const by = inRole(colleague, 'supervisor', office);
      return (await perform(by, 'household', 'register-household', { members: [personOf(by)] })).id;
    };
    const unknown = '00000000-0000-8000-8000-00000000ffff';
    return {
      people: {
        'registered here': await registered(here),
        'registered here, case elsewhere': went.person,
        'registered here, cases here and elsewhere': both.person,
        'registered elsewhere, case here': came.person,
        'registered elsewhere': await registered(elsewhere),
        unknown,
      },
      households: {
        'registered here': await household(here),
        'registered here, case elsewhere': went.household,
        'registered elsewhere, case here': came.household,
        'registered elsewhere': await household(elsewhere),
        unknown,
      },
    };
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
  // What another office asks of this one, and of a provider.
  const there = inRole(colleague, 'supervisor', elsewhere);
  const [incoming, sent] = [
    await received(there, { open: true, restricted: true }),
    await received(there, { open: true, restricted: true }),
  ];
  const transfer = { on: '2024-04-01', to: here, reason: 'moved' };
  await perform(there, 'case', 'request-transfer', transfer, incoming);
  const referral = {
    on: '2024-04-01',
    for: [personOf(there)],
    provider: providers['other office'],
    kind: 'counselling-session',
    disclosed: ['sex'],
    basis: 'law',
    until: '2099-12-31',
  };
  const { entry } = await perform(there, 'case', 'refer-to-provider', referral, sent);
  Object.assign(cases, { incoming, 'referred to us': sent });
  const kept = await keptOnes();

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
    pauseMs: { passing: 50, poisoned: 1000, standby: 50, frozen: 20_000 },
  });
  for (let applied = -1n; applied < (await resources.log.head()); await setTimeout(20)) {
    const [row] = await resources.database.query<{ position: string }[]>('select position from read.checkpoint');
    applied = BigInt(row?.position ?? 0);
  }
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'me@mitrovica', password: 'a long enough password', for: 'program' },
  });
  const { token } = signedIn.json<{ token: string }>();

  let held: { role: Role; office?: string; provider?: string } | undefined;
  const placeOf = (role: Role, at: string): { office: string } | { provider: string } => {
    if (role === 'partner') return { provider: providers['other office'] };
    return { office: role === 'analyst' ? (directorates[at] ?? at) : at };
  };
  return {
    app,
    me,
    other,
    authorization: `Bearer ${token}`,
    cases,
    providers,
    ...kept,
    referral: entry,
    plan: document.code,
    row,
    async become(role, at) {
      if (held) await perform(operator, 'account', accountActions[2].name, held, me);
      held = role && { role, ...placeOf(role, at) };
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
