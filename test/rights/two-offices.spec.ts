import { CommandBus } from '@nestjs/cqrs';
import { operator } from '#access-tables';
import { PerformAction } from '#perform';
import { elsewhere, here, servedHouse, type ServedHouse } from './served-house';

jest.setTimeout(120_000);

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
  await house.become('caseworker', here);
  const body = { role: 'supervisor', office: elsewhere, from: '2024-01-01' };
  await house.app.get(CommandBus).execute(
    new PerformAction({
      actor: operator,
      subject: 'account',
      action: 'grant-role',
      id: house.me,
      body,
      request: 'test',
    }),
  );
});
afterAll(() => house.end());

interface Told {
  readonly status: number;
  readonly body: { readonly fields?: object[]; readonly case?: string; readonly entry?: string };
}

async function act(url: string, payload: object, heads: Record<string, string> = {}): Promise<Told> {
  const headers = { authorization: house.authorization, ...heads };
  const { statusCode, body } = await house.app.inject({ method: 'POST', url, headers, payload });
  return { status: statusCode, body: JSON.parse(body) as Told['body'] };
}

const referral = { on: '2024-03-01', channel: 'self', unidentified: 1, urgency: 'normal' };
const receive = (heads?: Record<string, string>): Promise<Told> =>
  act('/api/cases/actions/receive-referral', referral, heads);

describe('somebody with roles at two offices', () => {
  it('must say for which of them something is opened, whatever the roles', async () => {
    expect(await receive()).toMatchObject({ status: 400, body: { fields: [{ field: 'Office', code: 'REQUIRED' }] } });
    for (const office of [here, elsewhere]) {
      const { status, body } = await receive({ office });
      expect(status).toBe(201);
      const { body: page } = await house.app
        .inject({ url: `/api/cases/${body.case!}`, headers: { authorization: house.authorization } })
        .then((answer) => ({ body: JSON.parse(answer.body) as { office: string } }));
      expect(page.office).toBe(office);
    }
  });

  it('uses the roles of the office said and no other', async () => {
    expect((await receive({ office: 'qps-peje' })).status).toBe(403);
    const provider = { kind: 'ngo-service', name: 'Shembull', municipality: 'gjilan', places: 3 };
    expect((await act('/api/providers', provider, { office: here })).status).toBe(403);
    // Only one of the two offices would allow it.
    expect((await act('/api/providers', provider)).status).toBe(201);
    const { body } = await receive({ office: elsewhere });
    const urgent = [`/api/cases/${body.case!}/actions/set-urgency`, { on: '2024-03-02', urgency: 'urgent' }] as const;
    expect((await act(...urgent, { office: here })).status).toBe(404);
    expect((await act(...urgent)).status).toBe(200);
  });

  it('gets the result of a request again, and a wrong office named by its header', async () => {
    const key = { 'idempotency-key': 'two-offices' };
    const first = await receive({ ...key, office: here });
    expect(await receive({ ...key, office: here })).toEqual(first);
    expect(await receive(key)).toEqual(first);
    expect(await receive({ office: 'Zyra 1' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'Office', code: 'NOT_AN_OFFICE' }] },
    });
  });
});
