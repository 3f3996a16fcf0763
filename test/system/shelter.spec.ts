import { startSystem, systemStartMs, type System } from '../setup/system';
import { program, type Program } from './program';

interface Provider {
  readonly provider: string;
  readonly places: number;
  readonly free: number;
}

describe('a shelter with five free places', () => {
  let system: System;
  let supervisor: Program;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    supervisor = await program(system, 'supervisor@mitrovica');
  }, systemStartMs);
  afterAll(() => system.stop());

  const written = async (path: string, body: object): Promise<{ person: string; case: string; provider: string }> => {
    const answer = await supervisor.post(path, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };

  it('takes in five of a hundred women admitted at the same instant, and says to the others what to do', async () => {
    const { provider: shelter } = await written('/api/providers', {
      kind: 'shelter',
      name: 'Strehimorja e Provës',
      municipality: 'mitrovica-jugore',
      places: 5,
    });
    const licence = { by: 'ministry', from: '2023-06-01' };
    await supervisor.post(`/api/providers/${shelter}/actions/issue-licence`, licence);
    const women = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const attributes = { sex: 'female', birth: '1990' };
        const { person } = await written('/api/people', { firstName: 'Provë', lastName: 'Shembullore', attributes });
        const referral = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'emergency' };
        const { case: id } = await written('/api/cases/actions/receive-referral', referral);
        return { person, id };
      }),
    );

    const answers = await Promise.all(
      women.map(({ person, id }) =>
        supervisor.post(`/api/cases/${id}/actions/admit-to-shelter`, {
          on: '2024-03-04',
          shelter,
          for: [person],
          reason: 'domestic-violence',
          basis: { kind: 'own-consent', on: '2024-03-04' },
        }),
      ),
    );

    const admitted = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect([admitted.length, refused.length]).toEqual([5, 95]);
    for (const { body, headers } of refused) {
      expect(headers.get('content-type')).toMatch('application/problem+json');
      expect([body.status, body.code]).toEqual([422, 'NO_FREE_PLACE']);
      for (const words of [body.words?.sq, body.words?.sr, body.words?.en]) expect(words).toMatch(/\w+.*:.+\./);
    }

    const last = String(admitted.map(({ body }) => BigInt(body.position)).reduce((a, b) => (a > b ? a : b)));
    const { body } = await supervisor.get<{ providers: Provider[] }>(`/api/providers?after=${last}`);
    expect(body.providers.find(({ provider }) => provider === shelter)).toMatchObject({ places: 5, free: 0 });
    // A refused admission leaves nothing in its case.
    const revisions = await Promise.all(
      women.map(async ({ id }) => (await supervisor.get<{ revision: number }>(`/api/cases/${id}`)).body.revision),
    );
    expect(revisions.toSorted()).toEqual([...Array<number>(95).fill(0), ...Array<number>(5).fill(1)]);
  }, 120_000);
});
