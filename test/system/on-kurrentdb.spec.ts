import { Client } from 'pg';
import {
  kurrentTestServer,
  type KurrentTestServer,
} from '../../libs/event-store/test/kurrentdb-test-server/kurrentdb-test-server';
import { builtProcess } from '../setup/built-process';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { figures, planTable } from './plan-question';
import { program, type Program } from './program';
import { smallWorld, type SmallWorld } from './small-world';

/** The whole application with its log in KurrentDB, as our test server speaks it: it proves our side of the wire. */
describe('one number with the log in KurrentDB', () => {
  let server: KurrentTestServer;
  let system: System;
  let small: SmallWorld;
  let analyst: Program;

  beforeAll(async () => {
    server = await kurrentTestServer();
    system = await startSystem({ kurrentdbUrl: server.url });
    small = await smallWorld(system);
    analyst = await program(system, 'analyst@mitrovica');
  }, systemStartMs);
  afterAll(async () => {
    await system.stop();
    await server.stop();
  });

  const act = async (action: string, body: object): Promise<{ position: string; entry: string }> => {
    const answer = await small.supervisor.post(`/api/cases/${small.world.case}/actions/${action}`, body);
    expect([action, answer.status, answer.text]).toEqual([action, 200, answer.text]);
    return answer.body;
  };
  const counted = async (position: string) => figures(await planTable(analyst, position), '4.2.a', '4.2.e');

  it('follows a case from its referral into the plan and back by a correction, through restarts and broken connections', async () => {
    const { person, provider } = small.world;
    const category = { on: '2024-03-05', category: 'domestic-violence-survivors', for: [person] };
    const assigned = await act('assign-category', category);
    expect(await counted(assigned.position)).toEqual([0, 0]);

    await system.killProjector();
    const admitted = await act('admit-to-shelter', {
      on: '2024-03-06',
      shelter: provider,
      for: [person],
      reason: 'domestic-violence',
      basis: { kind: 'own-consent', on: '2024-03-06' },
    });
    system.startProjector();
    await system.ready();
    expect(await counted(admitted.position)).toEqual([1, 0]);

    // Every connection breaks, the subscriptions of the projector among them.
    server.breakConnections();
    const content = { ...category, category: 'persons-attempting-suicide' };
    const corrected = await act('correct-entry', { entry: assigned.entry, reason: 'wrong-code', content });
    expect(await counted(corrected.position)).toEqual([0, 1]);

    server.faults.answer('broken', 1);
    const back = await act('correct-entry', { entry: assigned.entry, reason: 'wrong-code', content: category });
    expect(await counted(back.position)).toEqual([1, 0]);
    expect(await counted(assigned.position)).toEqual([1, 0]);
    expect(server.log.stream(`case-${small.world.case}`).map(({ type }) => type)).toEqual([
      'ReferralReceived',
      'CaseOpened',
      'CategoryAssigned',
      'AdmittedToShelter',
      'EntryCorrected',
      'EntryCorrected',
    ]);
  });

  it('keeps nothing of the log in PostgreSQL, and refuses to start on it', async () => {
    const database = new Client({ connectionString: system.databaseUrl });
    await database.connect();
    const { rows } = await database.query(
      'select (select count(*)::int from log.events) as events, engine from log.engine',
    );
    await database.end();
    expect(rows).toEqual([{ events: 0, engine: 'kurrentdb' }]);

    const { EVENT_STORE: _, KURRENTDB_URL: __, ...onPostgres } = system.env;
    const refused: [env: object, sentence: RegExp][] = [
      [onPostgres, /The log of this database is in kurrentdb for ever: start it with EVENT_STORE=kurrentdb/],
      [{ ...system.env, EVENT_STORE: 'postgres' }, /KURRENTDB_URL is set, but EVENT_STORE is not kurrentdb/],
    ];
    for (const [env, sentence] of refused) {
      const api = builtProcess('api', { ...env, PORT: '0' });
      expect(await api.ended).toBe(1);
      expect(api.output()).toMatch(sentence);
    }
  });
});
