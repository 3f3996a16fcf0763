import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../apps/admin/src/migrate';
import { openHouse, type House } from '../../apps/admin/src/open-house';
import type { Actor } from '#access';
import { postgresEventStore, type EventStore } from '#event-store';
import { Problem, type Performed } from '#perform';
import { createDemoMasterKey, roleUrl } from '#vault';
import { testDatabase, type TestDatabase } from '../setup/test-database';

const office = 'qps-mitrovica-jugore';
const somebody = (count: number, role: 'caseworker' | 'supervisor' | 'analyst', at = office): Actor => ({
  account: `00000000-0000-8000-8000-00000000000${String(count)}`,
  roles: [{ role, office: at }],
});
const supervisor = somebody(1, 'supervisor');
const visit = { on: '2024-03-04', kind: 'home', held: true, announced: true, note: 'Të dy fëmijët ishin aty.' };

let database: TestDatabase;
let folder: string;
let house: House;
let log: EventStore;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kujdes-together-'));
  const key = await createDemoMasterKey(join(folder, 'master.key'));
  const environment = { databaseUrl: database.url, key, mode: 'demo' } as const;
  await migrate(environment);
  house = await openHouse(environment);
  const readUrl = await roleUrl(database.url, key, 'kujdes_app');
  log = postgresEventStore({ url: await roleUrl(database.url, key, 'kujdes_writer'), readUrl });
});

afterAll(async () => {
  await house.close();
  await log.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function openedCase(): Promise<{ case: string; for: string[] }> {
  const act = (subject: 'person' | 'case', action: string, body: object, id?: string): Promise<Performed> =>
    house.perform({ actor: supervisor, subject, action, body, id, request: 'test' });
  const names = { firstName: 'Arta', lastName: 'Shembulli', attributes: {} };
  const person = (await act('person', 'register-person', names)).id;
  const referral = { on: '2024-03-01', channel: 'police', for: [person], urgency: 'urgent' };
  const { id } = await act('case', 'receive-referral', referral);
  await act('case', 'open-case', { on: '2024-03-01' }, id);
  return { case: id, for: [person] };
}

const note = (cases: object[], more: { content?: object; key?: string; actor?: Actor; action?: string } = {}) =>
  house.performTogether({
    actor: more.actor ?? supervisor,
    action: more.action ?? 'record-visit',
    body: { cases, content: more.content ?? visit },
    key: more.key,
    request: 'test',
  });

const problem = (doing: Promise<unknown>): Promise<Problem> =>
  doing.then(
    () => Promise.reject(new Error('it was done')),
    (error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    },
  );

const streams = async (cases: readonly { case: string }[]) =>
  Promise.all(cases.map(({ case: id }) => log.read(`case-${id}`)));

describe('an activity noted in several cases', () => {
  it('is one entry of each case, recorded in one append and joined for the figures', async () => {
    const cases = [await openedCase(), await openedCase(), await openedCase()];
    const entries = await note(cases);
    const last = (await streams(cases)).map((events) => events.at(-1)!);
    expect(entries.map(({ id, entry, position }) => [id, entry, position])).toEqual(
      last.map(({ id, position }, index) => [cases[index]!.case, id, position]),
    );
    expect(new Set(last.map(({ metadata }) => metadata['together']))).toEqual(
      new Set([expect.stringMatching(/^[0-9a-f-]{36}$/)]),
    );
    expect(last.map(({ data }) => data['for'])).toEqual(cases.map(({ for: persons }) => persons));
    expect(new Set(last.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  it('is stored once when the same request is sent again, also ten times at the same instant', async () => {
    const cases = [await openedCase(), await openedCase()];
    const first = await note(cases, { key: 'again' });
    const again = await Promise.all(Array.from({ length: 10 }, () => note(cases, { key: 'again' })));
    for (const each of again) expect(each).toEqual(first);
    expect((await streams(cases)).map((events) => events.length)).toEqual([3, 3]);
  });

  it('is not stored at all when one of the cases refuses it; the case and the field are named', async () => {
    const [one, other] = [await openedCase(), await openedCase()];
    const stranger = await problem(note([one, { ...other, for: one.for }]));
    expect([stranger.code, stranger.more['case'], stranger.more['fields']]).toEqual([
      'NOT_A_BENEFICIARY',
      other.case,
      [{ field: 'cases.1.for', code: 'NOT_A_BENEFICIARY' }],
    ]);
    const early = await problem(note([one, other], { content: { ...visit, on: '2024-02-01' } }));
    expect([early.code, early.more['fields']]).toEqual([
      'BEFORE_REFERRAL',
      [{ field: 'content.on', code: 'BEFORE_REFERRAL' }],
    ]);
    expect((await streams([one, other])).map((events) => events.length)).toEqual([2, 2]);
  });

  it('refuses a key that was used for other cases or another content', async () => {
    const [one, two, three] = [await openedCase(), await openedCase(), await openedCase()];
    await note([one, two], { key: 'used' });
    expect((await problem(note([one, three], { key: 'used' }))).code).toBe('key-reused');
    expect((await problem(note([three, one], { key: 'used' }))).code).toBe('key-reused');
    expect((await problem(note([one, two], { key: 'used', content: { ...visit, on: '2024-03-05' } }))).code).toBe(
      'key-reused',
    );
    expect((await streams([one, two, three])).map((events) => events.length)).toEqual([3, 3, 2]);
  });

  it('asks for two to eight different cases and names what is wrong with the body', async () => {
    const one = await openedCase();
    const fields = async (cases: object[], content: object = visit) =>
      (await problem(note(cases, { content }))).more['fields'];
    expect(await fields([one])).toEqual([{ field: 'cases', code: 'TOO_FEW' }]);
    expect(await fields([one, one])).toEqual([{ field: 'cases', code: 'REPEATED' }]);
    expect(await fields(Array.from({ length: 9 }, () => one))).toEqual([{ field: 'cases', code: 'TOO_MANY' }]);
    expect(await fields([one, { ...one, case: 'x' }])).toEqual([{ field: 'cases.1.case', code: 'NOT_AN_ID' }]);
    const other = await openedCase();
    expect(await fields([one, other], { ...visit, kind: 'walk' })).toEqual([
      { field: 'content.kind', code: 'UNKNOWN_CODE' },
    ]);
    expect(await fields([one, other], { ...visit, for: one.for })).toEqual([
      { field: 'content.for', code: 'UNKNOWN_FIELD' },
    ]);
  });

  it('needs the rights on every one of the cases, and an action that can be noted so', async () => {
    const cases = [await openedCase(), await openedCase()];
    const status = async (more: object) => (await problem(note(cases, more))).status;
    expect(await status({ actor: somebody(2, 'caseworker') })).toBe(404);
    expect(await status({ actor: somebody(3, 'supervisor', 'qps-gjilan') })).toBe(404);
    expect(await status({ actor: somebody(4, 'analyst') })).toBe(403);
    expect(await status({ action: 'close-case', content: { on: '2024-03-04', reason: 'died' } })).toBe(404);
    const unknown = { case: '99999999-0000-8000-8000-000000000001', for: cases[0]!.for };
    expect((await problem(note([cases[0]!, unknown]))).status).toBe(404);
  });
});
