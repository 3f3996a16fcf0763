import { randomUUID } from 'node:crypto';
import { postgresEventStore, type JsonObject } from '#event-store';
import { masterKeyFromFile, roleUrl } from '#vault';
import { doAdmin } from '../backup/run-admin';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { program, type Program } from '../system/program';

interface Ready {
  readonly status: string;
}
interface Projections {
  readonly projections: readonly { readonly projection: string; readonly failure: object | null }[];
}

describe('during an upgrade, a server not yet replaced', () => {
  let system: System;
  let supervisor: Program;
  let administrator: Program;
  beforeAll(async () => {
    system = await startSystem({ demo: false });
    supervisor = await program(system, 'supervisor@mitrovica');
    administrator = await program(system, 'admin');
  }, systemStartMs);
  afterAll(() => system.stop());

  const received = async (): Promise<string> => {
    const person = { firstName: 'Provë', lastName: 'Shembullore', attributes: {} };
    const registered = await supervisor.post('/api/people', person);
    const referral = { on: '2024-03-04', channel: 'police', for: [registered.body.person], urgency: 'urgent' };
    return (await supervisor.post('/api/cases/actions/receive-referral', referral)).body.case;
  };
  /** What a server of the next version would write; its position. */
  async function appendNewer(stream: string, type: string, schema: number): Promise<string> {
    const url = await roleUrl(system.databaseUrl, masterKeyFromFile(system.keyFile), 'kujdes_writer');
    const log = postgresEventStore({ url });
    const data: JsonObject = { on: '2024-03-05', urgency: 'normal' };
    const event = { id: randomUUID(), type, schema, on: '2024-03-05', data, metadata: { actor: randomUUID() } };
    const answer = await log.append([{ stream, expect: 'exists', events: [event] }]);
    await log.close();
    if (answer.outcome !== 'appended') throw new Error(answer.outcome);
    return String(answer.position);
  }

  it.each([
    ['a type it does not know', 'VisitPostponed', 1],
    ['a shape it does not know', 'UrgencySet', 2],
  ])('neither shows nor writes a case with %s, and its tables stop before it', async (_, type, schema) => {
    const [touched, other] = [await received(), await received()];
    const position = await appendNewer(`case-${touched}`, type, schema);
    const answers = [
      await supervisor.get(`/api/cases/${touched}`),
      await supervisor.get(`/api/cases/${touched}/timeline`),
      await supervisor.post(`/api/cases/${touched}/actions/open-case`, { on: '2024-03-06' }),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([503, 'newer-entries']);
    expect(answers[0]!.body.words?.en).toContain('a newer version of the system');
    // Every other case goes on.
    expect((await supervisor.post(`/api/cases/${other}/actions/open-case`, { on: '2024-03-06' })).status).toBe(200);
    const state = async (): Promise<string> => (await supervisor.get<Ready>('/health/ready')).body.status;
    while (!(await state()).startsWith('projector stopped')) await new Promise((done) => setTimeout(done, 50));
    expect(await state()).toBe('projector stopped: NewerEntry');
    const { body } = await administrator.get<Projections>('/api/projections');
    const tables = body.projections.find(({ projection }) => projection === 'tables');
    expect(tables?.failure).toMatchObject({ code: 'NewerEntry', position });
    // The tables go on without it.
    await doAdmin(system.env, 'park', `case-${touched}`, '--reason', 'event-not-readable', '--as', 'admin');
    await system.ready();
  });
});
