import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrate } from '../../apps/admin/src/migrate';
import { openHouse, type House } from '../../apps/admin/src/open-house';
import type { Actor } from '#access';
import { postgresEventStore, type EventStore } from '#event-store';
import { deriveId, Problem, type Performed } from '#perform';
import { readModel } from '#read-model';
import { createDemoMasterKey, openVault, roleUrl, type Vault } from '#vault';
import { applyLog } from '../setup/apply-log';
import { testDatabase, type TestDatabase } from '../setup/test-database';

const office = 'qps-mitrovica-jugore';
const supervisor: Actor = { account: '00000000-0000-8000-8000-000000000001', roles: [{ role: 'supervisor', office }] };
const woman = { firstName: 'Arta', lastName: 'Shembulli', attributes: { sex: 'female', birth: '1990' } };

let database: TestDatabase;
let folder: string;
let house: House;
let log: EventStore;
let vault: Vault;
let projector: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kujdes-perform-'));
  const key = await createDemoMasterKey(join(folder, 'master.key'));
  const environment = { databaseUrl: database.url, key, mode: 'demo' } as const;
  await migrate(environment);
  house = await openHouse(environment);
  const appUrl = await roleUrl(database.url, key, 'kujdes_app');
  log = postgresEventStore({ url: await roleUrl(database.url, key, 'kujdes_writer'), readUrl: appUrl });
  vault = await openVault({ url: appUrl, key, mode: 'demo' });
  const projectorUrl = await roleUrl(database.url, key, 'kujdes_projector');
  projector = await readModel({ url: projectorUrl, poolSize: 2, name: 'test projector' }).initialize();
});

afterAll(async () => {
  await house.close();
  await log.close();
  await vault.close();
  await projector.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

type Subject = 'case' | 'person' | 'provider';

const act = (
  subject: Subject,
  action: string,
  body: object,
  more: { id?: string; key?: string; expected?: number } = {},
): Promise<Performed> => house.perform({ actor: supervisor, subject, action, body, request: 'test', ...more });

/** The stable code of why something was not done. */
const refusal = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

async function openedCase(): Promise<{ id: string; person: string }> {
  const person = (await act('person', 'register-person', woman)).id;
  const { id } = await act('case', 'receive-referral', {
    on: '2024-03-01',
    channel: 'police',
    for: [person],
    urgency: 'urgent',
  });
  await act('case', 'open-case', { on: '2024-03-01' }, { id });
  return { id, person };
}

/** A provider with a licence of three years from June 2023 on. */
async function licensed(provider: object): Promise<string> {
  const { id } = await act('provider', 'register-provider', provider);
  await act('provider', 'issue-licence', { by: 'ministry', from: '2023-06-01' }, { id });
  return id;
}

describe('performing an action', () => {
  it('gives a repeated request its first result and stores it once', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-04', kind: 'counselling-session', for: [person], note: 'Biseda e parë.' };
    const first = await act('case', 'deliver-service', service, { id, key: 'k1' });
    await act('case', 'deliver-service', { ...service, on: '2024-03-05' }, { id, key: 'k2' });
    expect(await act('case', 'deliver-service', service, { id, key: 'k1' })).toEqual(first);
    expect(await log.read(`case-${id}`)).toHaveLength(4);
  });

  it('answers with the position of the entry itself, also where a place is taken in the same append', async () => {
    const { id, person } = await openedCase();
    const house = { kind: 'shelter', name: 'Strehimorja', municipality: 'mitrovica-jugore', places: 1 };
    const shelter = await licensed(house);
    const basis = { kind: 'own-consent', on: '2024-03-02' };
    const admission = { on: '2024-03-02', shelter, for: [person], reason: 'other', basis };
    const first = await act('case', 'admit-to-shelter', admission, { id, key: 'admitted' });
    expect((await log.read(`case-${id}`)).at(-1)?.position).toBe(first.position);
    expect(await act('case', 'admit-to-shelter', admission, { id, key: 'admitted' })).toEqual(first);
  });

  it('answers twenty equal requests at the same instant with one result', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-04', kind: 'counselling-session', for: [person], note: 'Njëzet herë.' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act('case', 'deliver-service', service, { id, key: 'at once' })),
    );
    expect(
      new Set(answers.map(({ entry, revision, position }) => `${entry} ${String(revision)} ${String(position)}`)).size,
    ).toBe(1);
    expect(await log.read(`case-${id}`)).toHaveLength(3);
  });

  it('refuses a key that was used for other content, open or sealed, and keeps what was recorded', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-04', kind: 'counselling-session', for: [person], note: 'E para.' };
    await act('case', 'deliver-service', service, { id, key: 'used' });
    expect(await refusal(act('case', 'deliver-service', { ...service, note: 'Tjetër.' }, { id, key: 'used' }))).toBe(
      'key-reused',
    );
    expect(await refusal(act('case', 'deliver-service', { ...service, units: 2 }, { id, key: 'used' }))).toBe(
      'key-reused',
    );
    const other = await openedCase();
    expect(
      await refusal(act('case', 'deliver-service', { ...service, for: [other.person] }, { id: other.id, key: 'used' })),
    ).toBe('key-reused');
    const [, , recorded] = await log.read(`case-${id}`);
    const note = recorded?.data['note'] as unknown as { sealed: string };
    expect((await vault.open([note.sealed])).get(note.sealed)).toBe('E para.');
  });

  it('never brings the words of a refused request along under the same key', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-07', kind: 'counselling-session', for: [person] };
    // Sealed, then not recorded: as when somebody else was faster and the second look refuses.
    const lost = deriveId(house.idSecret, supervisor.account, 'lost', 0);
    await vault.seal([{ event: lost, field: 'note', subject: id, class: 'identity', value: 'fjalët e vjetra' }]);
    expect(
      await refusal(act('case', 'deliver-service', { ...service, note: 'fjalët e reja' }, { id, key: 'lost' })),
    ).toBe('key-reused');
    expect(
      (await act('case', 'deliver-service', { ...service, note: 'fjalët e vjetra' }, { id, key: 'lost' })).entry,
    ).toBe(lost);
  });

  it('gives a repeated request its first result after its words were erased, and does not bring them back', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-04', kind: 'counselling-session', for: [person], note: 'Fjalët.' };
    const first = await act('case', 'deliver-service', service, { id, key: 'erased' });
    const note = vault.idOf(first.entry, 'note');
    await vault.erase([note]);
    expect(await act('case', 'deliver-service', service, { id, key: 'erased' })).toEqual(first);
    expect(await refusal(act('case', 'deliver-service', { ...service, units: 2 }, { id, key: 'erased' }))).toBe(
      'key-reused',
    );
    const other = await openedCase();
    expect(
      await refusal(
        act('case', 'deliver-service', { ...service, for: [other.person] }, { id: other.id, key: 'erased' }),
      ),
    ).toBe('key-reused');
    expect(await vault.open([note])).toEqual(new Map());
  });

  it('says what was recorded since when the reader had seen an earlier revision', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-04', kind: 'counselling-session', for: [person] };
    expect(await refusal(act('case', 'deliver-service', service, { id, expected: 0 }))).toBe('changed-since');
    expect((await act('case', 'deliver-service', service, { id, expected: 1 })).revision).toBe(2);
  });

  it('gives five places to five of twenty, whoever comes first', async () => {
    const shelter = await licensed({
      kind: 'shelter',
      name: 'Strehimorja',
      municipality: 'mitrovica-jugore',
      places: 5,
    });
    const cases = await Promise.all(Array.from({ length: 20 }, () => openedCase()));
    const admitted = await Promise.all(
      cases.map(({ id, person }) =>
        refusal(
          act(
            'case',
            'admit-to-shelter',
            {
              on: '2024-03-02',
              shelter,
              for: [person],
              reason: 'domestic-violence',
              basis: { kind: 'own-consent', on: '2024-03-02' },
            },
            { id },
          ),
        ),
      ),
    );
    expect(admitted.filter((answer) => answer === 'done')).toHaveLength(5);
    expect(admitted.filter((answer) => answer === 'NO_FREE_PLACE')).toHaveLength(15);
    expect((await log.read(`provider-${shelter}`)).filter(({ type }) => type === 'PlaceTaken')).toHaveLength(5);
  });

  it('releases the place with a withdrawn admission and takes it again with its restoration', async () => {
    const shelter = await licensed({
      kind: 'shelter',
      name: 'Strehimorja',
      municipality: 'mitrovica-jugore',
      places: 1,
    });
    const [one, two] = [await openedCase(), await openedCase()];
    const admit = (who: { id: string; person: string }): Promise<Performed> =>
      act(
        'case',
        'admit-to-shelter',
        {
          on: '2024-03-02',
          shelter,
          for: [who.person],
          reason: 'other',
          basis: { kind: 'own-consent', on: '2024-03-02' },
        },
        { id: who.id },
      );
    const { entry } = await admit(one);
    expect(await refusal(admit(two))).toBe('NO_FREE_PLACE');
    await act('case', 'withdraw-entry', { entry, reason: 'did-not-happen' }, { id: one.id });
    await admit(two);
    expect(await refusal(act('case', 'restore-entry', { entry, reason: 'withdrawn-by-mistake' }, { id: one.id }))).toBe(
      'NO_FREE_PLACE',
    );
    expect((await log.read(`provider-${shelter}`)).map(({ type }) => type)).toEqual([
      'ProviderRegistered',
      'LicenceIssued',
      'PlaceTaken',
      'PlaceReleased',
      'PlaceTaken',
    ]);
  });

  it.each(['correct-entry', 'withdraw-entry', 'restore-entry'])(
    'says of %s that the case has no such entry, also of a repair itself',
    async (action) => {
      const { id, person } = await openedCase();
      const service = { on: '2024-03-04', kind: 'counselling-session', for: [person] };
      const { entry } = await act('case', 'deliver-service', service, { id });
      const withdrawal = await act('case', 'withdraw-entry', { entry, reason: 'did-not-happen' }, { id });
      const content = action === 'correct-entry' ? { content: service } : {};
      for (const no of [withdrawal.entry, id]) {
        const body = { entry: no, reason: 'did-not-happen', ...content };
        const said = await refusal(act('case', action, body, { id }));
        expect(said).toBe(action === 'correct-entry' ? 'bad-input' : 'NO_SUCH_ENTRY');
      }
    },
  );

  it('lets a birth be corrected as registered only: nobody is born otherwise from a day on', async () => {
    const { id, entry } = await act('person', 'register-person', woman);
    const moved = await act(
      'person',
      'change-person-from',
      { on: '2024-03-01', attributes: { residence: 'peje' } },
      { id },
    );
    const correct = (no: string): Promise<string> =>
      refusal(
        act('person', 'correct-person', { entry: no, reason: 'typing-error', attributes: { birth: '1991' } }, { id }),
      );
    expect([await correct(moved.entry), await correct(entry)]).toEqual(['bad-input', 'done']);
  });

  it('says in a correction which shape of entry its content has', async () => {
    const { id, person } = await openedCase();
    const service = { on: '2024-03-04', kind: 'counselling-session', for: [person] };
    const { entry } = await act('case', 'deliver-service', service, { id });
    await act('case', 'correct-entry', { entry, content: { ...service, units: 3 }, reason: 'typing-error' }, { id });
    expect((await log.read(`case-${id}`)).at(-1)?.metadata['repairs']).toBe('ServiceDelivered/1');
  });

  it('takes the household of an earlier case of the office, and no other', async () => {
    const person = (await act('person', 'register-person', woman)).id;
    const referred = async (): Promise<string> =>
      (await act('case', 'receive-referral', { on: '2024-03-01', channel: 'self', for: [person], urgency: 'normal' }))
        .id;
    const [first, second] = [await referred(), await referred()];
    await act('case', 'open-case', { on: '2024-03-01', household: { members: [person] } }, { id: first });
    const [, opened] = await log.read(`case-${first}`);
    const household = { ...(opened?.data['household'] as object), members: [person] };
    // The tables do not know the first case yet: an id out of nowhere is refused just the same.
    expect(await refusal(act('case', 'open-case', { on: '2024-03-01', household }, { id: second }))).toBe(
      'UNKNOWN_HOUSEHOLD',
    );
    await applyLog({ store: log, vault, source: () => Promise.resolve(projector) });
    expect(await refusal(act('case', 'open-case', { on: '2024-03-01', household }, { id: second }))).toBe('done');
    // The case's own household stands in a correction too.
    const correction = { entry: opened?.id, content: { on: '2024-03-01', household }, reason: 'typing-error' };
    expect(await refusal(act('case', 'correct-entry', correction, { id: first }))).toBe('done');
  });
});
