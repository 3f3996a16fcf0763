import { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { PerformAction, type Performed } from '#perform';
import { elsewhere, here, servedHouse, type ServedHouse } from './served-house';

jest.setTimeout(120_000);

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house.end());

const account = '00000000-0000-8000-8000-000000000002';
const there: Actor = { account, roles: [{ role: 'supervisor', office: elsewhere }] };
const perform = (action: string, body: object, id: string): Promise<Performed> =>
  house.app
    .get(CommandBus)
    .execute(new PerformAction({ actor: there, subject: 'case', action, id, body, request: 'test' }));

interface Case {
  readonly office: string;
  readonly available: string[];
  readonly transfer: { to: string } | null;
  readonly manager: object | null;
}

async function ask<Body>(url: string, payload?: object, key = 'none'): Promise<{ status: number; body: Body }> {
  const { statusCode, body } = await house.app.inject({
    method: payload ? 'POST' : 'GET',
    url,
    headers: { authorization: house.authorization, ...(key === 'none' ? {} : { 'idempotency-key': key }) },
    ...(payload ? { payload } : {}),
  });
  return { status: statusCode, body: JSON.parse(body) as Body };
}

const inList = async (id: string, after: string): Promise<unknown> => {
  const { body } = await ask<{ cases: { case: string; office: string; transferTo: string | null }[] }>(
    `/api/cases?after=${after}&limit=100`,
  );
  const line = body.cases.find((each) => each.case === id);
  return line && { office: line.office, transferTo: line.transferTo };
};

describe('a case another centre is asked to take over', () => {
  it('is shown to its supervisor to decide on, and from acceptance on is theirs alone', async () => {
    const id = house.cases['incoming']!;
    const asked = String((await perform('set-urgency', { on: '2024-04-02', urgency: 'emergency' }, id)).position);
    await house.become('supervisor', here);
    expect(await inList(id, asked)).toEqual({ office: elsewhere, transferTo: here });
    const head = await ask<Case>(`/api/cases/${id}`);
    expect(head.body).toMatchObject({ office: elsewhere, transfer: { to: here } });
    expect(head.body.available).toEqual(['accept-transfer', 'reject-transfer']);
    expect((await ask(`/api/cases/${id}/timeline`)).status).toBe(404);
    expect((await ask(`/api/cases/${id}/actions/close-case`, { on: '2024-05-01' })).status).toBe(404);

    const accept = (): Promise<{ status: number; body: { position: string } }> =>
      ask(`/api/cases/${id}/actions/accept-transfer`, { on: '2024-05-01' }, 'taken-over');
    const taken = await accept();
    expect(taken.status).toBe(200);
    expect(await accept()).toEqual(taken);
    expect((await ask(`/api/cases/${id}/timeline`)).status).toBe(200);
    expect(await inList(id, taken.body.position)).toEqual({ office: here, transferTo: null });
    const manager = { on: '2024-05-02', account: house.me };
    expect((await ask(`/api/cases/${id}/actions/assign-case-manager`, manager)).status).toBe(200);

    await house.become('supervisor', elsewhere);
    expect((await ask(`/api/cases/${id}`)).status).toBe(404);
    expect(await inList(id, taken.body.position)).toBeUndefined();
    await expect(perform('close-case', { on: '2024-06-01', reason: 'need-ended' }, id)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is seen no more by the centre that rejected it, which gets the same answer again', async () => {
    const id = house.cases['referred to us']!;
    await perform('request-transfer', { on: '2024-04-02', to: here, reason: 'safety' }, id);
    await house.become('director', here);
    const reject = (): Promise<{ status: number; body: object }> =>
      ask(`/api/cases/${id}/actions/reject-transfer`, { on: '2024-04-03', reason: 'not-competent' }, 'not-ours');
    const rejected = await reject();
    expect(rejected.status).toBe(200);
    expect(await reject()).toEqual(rejected);
    expect((await ask(`/api/cases/${id}`)).status).toBe(404);
    await house.become('supervisor', elsewhere);
    expect((await ask<Case>(`/api/cases/${id}`)).body).toMatchObject({ office: elsewhere, transfer: null });
  });
});
