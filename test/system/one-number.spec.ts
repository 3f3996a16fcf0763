import { randomUUID } from 'node:crypto';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { bytesKnownAt, figures, plan, planTable } from './plan-question';
import { program, type Answer, type Program } from './program';

interface Explained {
  readonly figure: number;
  readonly entries: readonly { readonly case: string; readonly entry: string }[];
}

const explainPath = (row: string): string => `/api/plans/${plan}/rows/${row}/explain?year=2024`;
describe('one number, all the way from a case action to the plan', () => {
  let system: System;
  let supervisor: Program;
  let analyst: Program;
  let colleague: Program;

  beforeAll(async () => {
    system = await startSystem();
    [supervisor, analyst, colleague] = await Promise.all([
      program(system, 'supervisor@mitrovica'),
      program(system, 'analyst@mitrovica'),
      program(system, 'caseworker2@mitrovica'),
    ]);
  }, systemStartMs);
  afterAll(() => system.stop());

  const registerWoman = async (birth = '1990'): Promise<string> => {
    const woman = { firstName: 'Provë', lastName: 'Shembullore', attributes: { sex: 'female', birth } };
    const answer = await supervisor.post('/api/people', woman);
    expect(answer.status).toBe(201);
    return answer.body.person;
  };
  const receive = async (person: string): Promise<string> => {
    const referral = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'urgent' };
    const answer = await supervisor.post('/api/cases/actions/receive-referral', referral);
    expect(answer.status).toBe(201);
    return answer.body.case;
  };
  const act = async (id: string, action: string, body: object): Promise<Answer> => {
    const answer = await supervisor.post(`/api/cases/${id}/actions/${action}`, body);
    expect([action, answer.status, answer.text]).toEqual([action, 200, answer.text]);
    return answer;
  };

  it('counts exactly the printed 2024 figure for each of the 34 rows that come from case events', async () => {
    const { rows } = await planTable(analyst);
    const counted = rows.filter(({ source }) => source === 'case-events');
    expect(counted).toHaveLength(34);
    expect(counted.map(({ code, countedActual }) => [code, countedActual])).toEqual(
      counted.map(({ code, printedActual }) => [code, printedActual?.value]),
    );
    expect(figures({ rows } as never, '4.2.a', '4.2.b', '4.2.c', '4.2.d', '4.2.e', '4.2.f', '4.2.g')).toEqual([
      390, 2, 0, 170, 2, 1, 5,
    ]);
  });

  it('follows an admission, a correction and a withdrawal, and keeps what every earlier position said', async () => {
    const rows = ['4.2.a', '4.2.e'] as const;
    const known: { position: string; bytes: string }[] = [];
    /** What the table says as soon as it holds the position (after= answers 503 when that takes long); remembered for the end. */
    const after = async (position: string): Promise<(number | null | undefined)[]> => {
      const table = await planTable(analyst, position);
      known.push({ position, bytes: await bytesKnownAt(analyst, position) });
      return figures(table, ...rows);
    };

    const woman = await registerWoman();
    const id = await receive(woman);
    await act(id, 'open-case', { on: '2024-03-05' });
    const category = { on: '2024-03-05', category: 'domestic-violence-survivors', for: [woman] };
    const assigned = (await act(id, 'assign-category', category)).body;
    const before = await after(assigned.position);
    const [women, suicides] = before as [number, number];

    const providers = await supervisor.get<{ providers: { provider: string; kind: string; free: number }[] }>(
      '/api/providers',
    );
    const shelter = providers.body.providers.find(({ kind, free }) => kind === 'shelter' && free > 0)!;
    expect(shelter).toBeDefined();
    const admitted = (
      await act(id, 'admit-to-shelter', {
        on: '2024-03-06',
        shelter: shelter.provider,
        for: [woman],
        reason: 'domestic-violence',
        basis: { kind: 'own-consent', on: '2024-03-06' },
      })
    ).body;
    expect(await after(admitted.position)).toEqual([women + 1, suicides]);

    const explained = await supervisor.get<Explained>(`${explainPath('4.2.a')}&knownAt=${admitted.position}`);
    expect(explained.status).toBe(200);
    expect(explained.body.figure).toBe(women + 1);
    expect(explained.body.entries).toContainEqual(expect.objectContaining({ case: id, entry: admitted.entry }));
    expect((await analyst.get(explainPath('4.2.a'))).status).toBe(404);

    const corrected = (
      await act(id, 'correct-entry', {
        entry: assigned.entry,
        reason: 'wrong-code',
        content: { ...category, category: 'persons-attempting-suicide' },
      })
    ).body;
    expect(await after(corrected.position)).toEqual([women, suicides + 1]);

    const back = (await act(id, 'correct-entry', { entry: assigned.entry, reason: 'wrong-code', content: category }))
      .body;
    expect(await after(back.position)).toEqual([women + 1, suicides]);

    const withdrawn = (await act(id, 'withdraw-entry', { entry: admitted.entry, reason: 'did-not-happen' })).body;
    expect(await after(withdrawn.position)).toEqual([women, suicides]);

    for (const { position, bytes } of known) expect(await bytesKnownAt(analyst, position)).toBe(bytes);
    expect(new Set(known.map(({ bytes }) => bytes)).size).toBe(known.length);
  });

  it('hides a restricted case from a caseworker who is not in its team', async () => {
    const woman = await registerWoman();
    const id = await receive(woman);
    const openToTheDesk = await colleague.get(`/api/cases/${id}`);
    expect(openToTheDesk.status).toBe(200);
    const category = { on: '2024-03-05', category: 'domestic-violence-survivors', for: [woman] };
    const { position } = (await act(id, 'assign-category', category)).body;
    for (const path of [`/api/cases/${id}?after=${position}`, `/api/cases/${id}/timeline?after=${position}`])
      expect((await colleague.get(path)).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await colleague.post(`/api/cases/${id}/actions/open-case`, { on: '2024-03-06' })).status).toBe(404);
    expect((await supervisor.get(`/api/cases/${id}`)).status).toBe(200);
  });

  it('gives a request sent twice with one key its first answer, and refuses the key for other content', async () => {
    const id = await receive(await registerWoman());
    const key = { 'idempotency-key': randomUUID() };
    const path = `/api/cases/${id}/actions/open-case`;
    const first = await supervisor.post(path, { on: '2024-03-05', note: 'Takimi i parë' }, key);
    expect(first.status).toBe(200);
    await act(id, 'start-post-monitoring', { on: '2024-04-01' });
    expect((await supervisor.post(path, { on: '2024-03-05', note: 'Takimi i parë' }, key)).text).toBe(first.text);
    for (const other of [
      { on: '2024-03-06', note: 'Takimi i parë' },
      { on: '2024-03-05', note: 'Tjetër' },
      { on: '2024-03-05' },
    ])
      expect((await supervisor.post(path, other, key)).body).toMatchObject({ status: 422, code: 'key-reused' });
  });

  it('does a request once that arrives twenty times at the same instant', async () => {
    const id = await receive(await registerWoman());
    const heads = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        supervisor.post(`/api/cases/${id}/actions/open-case`, { on: '2024-03-05', note: 'Hapur' }, heads),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const key = { 'idempotency-key': randomUUID() };
    const woman = { firstName: 'Njëherë', lastName: 'Shembullore', attributes: { sex: 'female', birth: '1990' } };
    const registered = await Promise.all(Array.from({ length: 20 }, () => supervisor.post('/api/people', woman, key)));
    expect(registered.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(registered.map(({ text }) => text)).size).toBe(1);
    const timeline = await supervisor.get<{ entries: unknown[] }>(
      `/api/cases/${id}/timeline?after=${answers[0]!.body.position}`,
    );
    expect(timeline.body.entries).toHaveLength(2);
  });

  it('refuses to act on a case that has changed since it was read, and says what happened', async () => {
    const id = await receive(await registerWoman());
    const seen = { 'if-match': '"0"' };
    const path = `/api/cases/${id}/actions/open-case`;
    expect((await supervisor.post(path, { on: '2024-03-05' }, seen)).status).toBe(200);
    const late = await supervisor.post(`/api/cases/${id}/actions/start-post-monitoring`, { on: '2024-04-01' }, seen);
    expect(late.body).toMatchObject({
      status: 412,
      code: 'changed-since',
      revision: 1,
      since: [{ event: 'CaseOpened', on: '2024-03-05' }],
    });
  });
});
