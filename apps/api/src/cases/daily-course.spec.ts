import { CommandBus, CqrsModule, QueryBus, type Query } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Actor } from '#access';
import type { Role, Subject } from '#casework';
import {
  CLOCK,
  EVENT_STORE,
  KEEPERS,
  ID_SECRET,
  keepersIn,
  PerformAction,
  performProviders,
  VAULT,
  type Performed,
} from '#perform';
import { park } from '#read-model';
import { applyLog } from '../../../../test/setup/apply-log';
import { readDatabase, type ReadDatabase } from '../../../../test/setup/read-database';
import { KnownAt } from '../known-at';
import { DATA_SOURCE, NUMBERS_SOURCE } from '../tokens';
import { GetCase, GetCaseHandler } from './get-case';
import { GetTimeline, GetTimelineHandler } from './get-timeline';
import { ListCases, ListCasesHandler } from './list-cases';

const somebody = (role: Role, last: number): Actor => ({
  account: `00000000-0000-8000-8000-${String(last).padStart(12, '0')}`,
  roles: [{ role, office: 'qps-mitrovica-jugore' }],
});
const [caseworker, officer] = [somebody('caseworker', 1), somebody('benefits-officer', 2)];

let database: ReadDatabase;
let nest: TestingModule;
let now = new Date('2024-03-04T09:00:00Z');

beforeAll(async () => {
  database = await readDatabase({ clock: () => now });
  const tables = await database.source('kujdes_app');
  nest = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      ...performProviders,
      GetCaseHandler,
      GetTimelineHandler,
      ListCasesHandler,
      KnownAt,
      { provide: EVENT_STORE, useValue: database.store },
      { provide: VAULT, useValue: database.vault },
      { provide: CLOCK, useValue: () => now },
      { provide: KEEPERS, useValue: keepersIn(tables) },
      { provide: ID_SECRET, useValue: Buffer.alloc(32, 7) },
      { provide: DATA_SOURCE, useValue: tables },
      { provide: NUMBERS_SOURCE, useValue: await database.source('kujdes_numbers') },
    ],
  }).compile();
  await nest.init();
});
afterAll(async () => {
  await nest.close();
  await database.drop();
});
beforeEach(() => void (now = new Date('2024-03-04T09:00:00Z')));

const does = (actor: Actor, subject: Subject, action: string, body: object, id?: string): Promise<Performed> =>
  nest.get(CommandBus).execute(new PerformAction({ actor, subject, action, id, body, request: 'test' }));
const ask = async <Answer>(query: Query<object>): Promise<Answer> =>
  (await nest.get(QueryBus).execute(query)) as Answer;

interface CaseNow {
  readonly phase: string;
  readonly urgency: string;
  readonly available: readonly string[];
  readonly due: { readonly assumed: boolean; readonly steps: readonly object[] };
}

async function received(by: Actor): Promise<{ id: string; person: string }> {
  const woman = { firstName: 'Arta', lastName: 'Shembulli', attributes: { sex: 'female', birth: '1990' } };
  const person = (await does(by, 'person', 'register-person', woman)).id;
  const referral = { on: '2024-03-04', channel: 'self', for: [person], urgency: 'normal' };
  const { id } = await does(by, 'case', 'receive-referral', referral);
  return { id, person };
}

describe('the daily course of a case', () => {
  it('tells on the case page what is due by today, and that the deadlines are assumed', async () => {
    const { id, person } = await received(caseworker);
    const due = async (): Promise<CaseNow['due']> => (await ask<CaseNow>(new GetCase(caseworker, id))).due;
    expect(await due()).toEqual({
      assumed: true,
      steps: [{ what: 'first-contact', by: '2024-03-07', overdue: false }],
    });
    await does(caseworker, 'case', 'set-urgency', { on: '2024-03-04', urgency: 'urgent', reason: 'Kërcënim' }, id);
    now = new Date('2024-03-05T09:00:00Z');
    expect((await due()).steps).toEqual([{ what: 'first-contact', by: '2024-03-04', overdue: true }]);
    const visit = { on: '2024-03-05', kind: 'home', for: [person], held: true, announced: false };
    await does(caseworker, 'case', 'record-visit', visit, id);
    await does(caseworker, 'case', 'open-case', { on: '2024-03-05' }, id);
    expect((await due()).steps).toEqual([
      { what: 'assessment', by: '2024-03-19', overdue: false },
      { what: 'plan', by: '2024-04-02', overdue: false },
    ]);
  });

  it('keeps the goals of a plan sealed and shows them opened in the timeline', async () => {
    const { id, person } = await received(caseworker);
    await does(caseworker, 'case', 'open-case', { on: '2024-03-04' }, id);
    const goals = [{ goal: 'Banim i sigurt në Tavnik', responsible: 'case-manager' }, { goal: 'Punë' }];
    const plan = { on: '2024-03-04', for: [person], goals, kinds: ['legal-advice'], reviewOn: '2024-06-04' };
    await does(caseworker, 'case', 'agree-plan', plan, id);
    const review = { on: '2024-03-04', for: [person], outcome: 'adjusted', reviewOn: '2024-05-04' };
    await does(
      caseworker,
      'case',
      'review-plan',
      { ...review, goals: [{ goal: 'Punë', state: 'under-way' }], ended: ['legal-advice'] },
      id,
    );

    const stored = JSON.stringify((await database.store.read(`case-${id}`)).map(({ data }) => data));
    expect(stored).toContain('"responsible":"case-manager"');
    expect(stored).not.toContain('Tavnik');
    expect(stored).not.toContain('Punë');
    const { entries } = await ask<{ entries: { action: string; content: object }[] }>(new GetTimeline(caseworker, id));
    expect(entries.map(({ action, content }) => [action, Reflect.get(content, 'goals')]).slice(-2)).toEqual([
      ['agree-plan', goals],
      ['review-plan', [{ goal: 'Punë', state: 'under-way' }]],
    ]);
  });

  it('says when lists and figures no longer follow the case', async () => {
    const [{ id }, { id: other }] = [await received(caseworker), await received(caseworker)];
    await applyLog(database);
    const parkedOf = async (one: string) => (await ask<{ parked: unknown }>(new GetCase(caseworker, one))).parked;
    expect(await parkedOf(id)).toBeNull();
    const position = await park(database.owner, `case-${id}`, 'under-inquiry', caseworker.account);
    await does(caseworker, 'case', 'open-case', { on: '2024-03-04' }, id);
    expect(await parkedOf(id)).toEqual({
      reason: 'under-inquiry',
      position: String(position),
      since: expect.stringMatching(/^20.*Z$/),
    });
    expect(await parkedOf(other)).toBeNull();
  });

  it('ends with a declined referral, which the list finds by its phase', async () => {
    const { id } = await received(caseworker);
    await does(caseworker, 'case', 'decline-referral', { on: '2024-03-04', reason: 'no-need' }, id);
    const { phase, due, available } = await ask<CaseNow>(new GetCase(caseworker, id));
    expect([phase, due.steps]).toEqual(['declined', []]);
    expect(available).toEqual(['correct-entry', 'withdraw-entry', 'restore-entry']);
    await applyLog(database);
    const { cases } = await ask<{ cases: { case: string; phase: string }[] }>(
      new ListCases(caseworker, { phase: 'declined' }),
    );
    expect(cases.map((each) => [each.case, each.phase])).toEqual([[id, 'declined']]);
  });

  it('is the administrative line for a benefits officer: a referral, a category, acts, and nothing else', async () => {
    const { id, person } = await received(officer);
    const category = { on: '2024-03-04', for: [person], category: 'persons-with-disabilities' };
    await does(officer, 'case', 'assign-category', category, id);
    const act = { on: '2024-03-04', for: [person], kind: 'official-finding', protocolNumber: '117/2024' };
    await does(officer, 'case', 'record-administrative-act', act, id);
    const service = { on: '2024-03-04', for: [person], kind: 'legal-advice' };
    await expect(does(officer, 'case', 'deliver-service', service, id)).rejects.toMatchObject({ status: 403 });
    await expect(does(caseworker, 'case', 'deliver-service', { ...service, kind: 'official-finding' }, id))
      .rejects //
      .toMatchObject({ status: 422, code: 'KIND_HAS_OWN_ACTION' });
  });

  it('shows a benefits officer acts and own entries only, and nothing once the case is restricted', async () => {
    const supervisor = somebody('supervisor', 3);
    const { id, person } = await received(officer);
    await does(supervisor, 'case', 'open-case', { on: '2024-03-04', household: { members: [person] } }, id);
    const category = { on: '2024-03-04', for: [person], category: 'persons-with-disabilities' };
    await does(supervisor, 'case', 'assign-category', category, id);
    const service = { on: '2024-03-04', for: [person], kind: 'legal-advice', note: 'Biseda e mbyllur.' };
    const { entry } = await does(supervisor, 'case', 'deliver-service', service, id);
    await does(supervisor, 'case', 'withdraw-entry', { entry, reason: 'recorded-twice', why: 'Dy herë.' }, id);
    const act = { on: '2024-03-04', for: [person], kind: 'official-finding' };
    await does(supervisor, 'case', 'record-administrative-act', act, id);
    const timeline = await ask<{ entries: { action: string }[] }>(new GetTimeline(officer, id));
    expect(timeline.entries.map(({ action }) => action)).toEqual(['receive-referral', 'record-administrative-act']);
    expect(await ask(new GetCase(officer, id))).toMatchObject({ categories: [], household: null, due: { steps: [] } });
    const all = await ask<{ entries: unknown[] }>(new GetTimeline(supervisor, id));
    expect(all.entries).toHaveLength(5);

    const hidden = { on: '2024-03-04', for: [person], category: 'sexual-crime-victims' };
    await does(supervisor, 'case', 'assign-category', hidden, id);
    await expect(ask(new GetTimeline(officer, id))).rejects.toMatchObject({ status: 404 });
    await expect(ask(new GetCase(officer, id))).rejects.toMatchObject({ status: 404 });
  });
});
