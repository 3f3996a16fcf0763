import { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { Subject } from '#casework';
import { PerformAction, type Performed } from '#perform';
import { elsewhere, servedHouse, type ServedHouse } from './served-house';

jest.setTimeout(120_000);

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
  await house.become('partner', elsewhere);
});
afterAll(() => house.end());

const account = '00000000-0000-8000-8000-000000000002';
const supervisor: Actor = { account, roles: [{ role: 'supervisor', office: elsewhere }] };
const perform = (subject: Subject, action: string, body: object, id?: string): Promise<Performed> =>
  house.app
    .get(CommandBus)
    .execute(new PerformAction({ actor: supervisor, subject, action, id, body, request: 'test' }));

interface Answer<Body> {
  readonly status: number;
  readonly text: string;
  readonly body: Body;
}

async function ask<Body>(url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer<Body>> {
  const { statusCode, body } = await house.app.inject({
    method: payload ? 'POST' : 'GET',
    url,
    headers: { authorization: house.authorization, ...headers },
    ...(payload ? { payload } : {}),
  });
  return { status: statusCode, text: body, body: JSON.parse(body) as Body };
}

interface Referral {
  readonly case: string;
  readonly entry: string;
  readonly state: string;
  readonly disclosed: string[];
  readonly persons: Record<string, string>[];
  readonly reason: string | null;
  readonly available: string[];
}
interface Recorded {
  readonly entry: string;
  readonly position: string;
  readonly code?: string;
}

const listed = async (after: bigint | string): Promise<Referral[]> =>
  (await ask<{ referrals: Referral[] }>(`/api/provider-referrals?after=${String(after)}`)).body.referrals;

/** A case of another office with one person sent to the provider. */
async function referred(more: object): Promise<Performed & { readonly person: string }> {
  const person = (
    await perform('person', 'register-person', {
      firstName: 'Teuta',
      lastName: 'Example',
      birthDate: '1990-05-17',
      address: 'Rruga e Dritës 7',
      phone: '044 123 456',
      personalNumber: '1000000015',
      attributes: { sex: 'female', birth: '1990-05', residence: 'gjilan', disability: 'no' },
    })
  ).id;
  const { id } = await perform('case', 'receive-referral', {
    on: '2024-03-01',
    channel: 'police',
    for: [person],
    urgency: 'urgent',
    note: 'a word of the case alone',
  });
  await perform('case', 'open-case', { on: '2024-03-02' }, id);
  const risk = { on: '2024-03-05', for: [person], kind: 'initial', withPerson: true, risk: 'high' };
  await perform('case', 'assess-needs', risk, id);
  const sent = {
    on: '2024-04-01',
    for: [person],
    provider: house.providers['other office'],
    kind: 'counselling-session',
    basis: 'consent',
    until: '2099-12-31',
    ...more,
  };
  return { person, ...(await perform('case', 'refer-to-provider', sent, id)) };
}

const act = (id: string, action: string, body: object, headers?: Record<string, string>): Promise<Answer<Recorded>> =>
  ask<Recorded>(`/api/cases/${id}/actions/${action}`, body, headers);

describe('a partner of a provider', () => {
  it('is told of a person what was disclosed, and nothing else', async () => {
    const every = ['name', 'birth', 'sex', 'residence', 'address', 'phone', 'disability', 'risk', 'reason'];
    const [little, all] = [
      await referred({ disclosed: ['phone'] }),
      await referred({ disclosed: every, reason: 'Ka nevojë për bisedë.' }),
    ];
    const referrals = await listed(all.position);
    expect(referrals.find(({ entry }) => entry === little.entry)).toMatchObject({
      case: little.id,
      state: 'sent',
      disclosed: ['phone'],
      reason: null,
      available: ['accept-provider-referral', 'reject-provider-referral'],
    });
    const persons = (sent: Performed): unknown => referrals.find(({ entry }) => entry === sent.entry)?.persons;
    expect(persons(little)).toEqual([{ person: little.person, phone: '044 123 456' }]);
    expect(persons(all)).toEqual([
      {
        person: all.person,
        name: 'Teuta Example',
        birth: '1990-05-17',
        sex: 'female',
        residence: 'gjilan',
        address: 'Rruga e Dritës 7',
        phone: '044 123 456',
        disability: 'no',
        risk: 'high',
      },
    ]);
    const one = await ask(`/api/provider-referrals/${little.id}/${little.entry}`);
    const butIds = one.text.replaceAll(/[0-9a-f-]{36}/g, ''); // which may hold any four digits
    expect(butIds).not.toMatch(/Teuta|1990|Drit|a word of the case/);
  });

  it('accepts, records its services, completes, and sees its own entries alone', async () => {
    const { id, entry, person } = await referred({ disclosed: ['name'] });
    const provider = house.providers['other office']!;
    const [key, service] = [
      { 'idempotency-key': 'accepted-once' },
      { on: '2024-04-10', kind: 'counselling-session', for: [person], provider, note: 'Seanca e parë.' },
    ];
    // One code for whatever stands against it: several would tell of the case.
    expect((await act(id, 'deliver-service', service)).body.code).toBe('ASK_THE_CENTRE');
    const accepted = await act(id, 'accept-provider-referral', { referral: entry, on: '2024-04-02' }, key);
    expect(accepted.status).toBe(200);
    expect(accepted.body).not.toHaveProperty('revision');
    expect((await act(id, 'accept-provider-referral', { referral: entry, on: '2024-04-02' }, key)).body).toEqual(
      accepted.body,
    );
    expect((await act(id, 'deliver-service', service)).status).toBe(200);
    const strange = { ...service, provider: house.providers['own office'] };
    expect((await act(id, 'deliver-service', strange)).body.code).toBe('ASK_THE_CENTRE');
    expect((await act(id, 'deliver-service', { ...service, on: '2023-01-01' })).body.code).toBe('ASK_THE_CENTRE');
    const done = await act(id, 'complete-provider-referral', { referral: entry, on: '2024-05-02' });
    expect(done.status).toBe(200);
    const one = await ask<{ state: string; entries: { action: string; content: object }[] }>(
      `/api/provider-referrals/${id}/${entry}`,
    );
    expect(one.body.state).toBe('completed');
    expect(one.body.entries.map(({ action }) => action)).toEqual([
      'accept-provider-referral',
      'deliver-service',
      'complete-provider-referral',
    ]);
    expect(one.body.entries[1]?.content).toMatchObject({ note: 'Seanca e parë.' });
  });

  it('is not told what else was recorded in the case, not even by a conflict', async () => {
    const { id, entry } = await referred({ disclosed: ['name'] });
    const late = await act(id, 'accept-provider-referral', { referral: entry, on: '2024-04-02' }, { 'if-match': '0' });
    expect([late.status, late.body]).toMatchObject([400, { fields: [{ field: 'If-Match', code: 'NOT_A_REVISION' }] }]);
    const before = { referral: entry, on: '2024-02-01' };
    const refused = await act(id, 'accept-provider-referral', before);
    expect(refused.body).toMatchObject({ code: 'ASK_THE_CENTRE' });
    const urls = [`/api/cases/${id}`, `/api/cases/${id}/timeline`, '/api/cases'];
    const looks = await Promise.all(urls.map((url) => ask(url)));
    const search = await ask('/api/people/search', { name: 'Teuta' });
    expect([...looks, search].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const visit = { on: '2024-04-02', kind: 'home', for: [], held: false, announced: false };
    expect((await act(id, 'record-visit', visit)).status).toBe(403);
  });

  it('is told nothing any more once the last day has passed, or the centre has taken the referral back', async () => {
    const past = await referred({ disclosed: ['name'], until: '2024-05-01' });
    const revoked = await referred({ disclosed: ['name'] });
    const revocation = { referral: revoked.entry, on: '2024-04-03', reason: 'consent-withdrawn' };
    const { position } = await perform('case', 'revoke-provider-referral', revocation, revoked.id);
    const referrals = await listed(position);
    const shown = [past, revoked].map((sent) => {
      const { state, disclosed, persons, available } = referrals.find(({ entry }) => entry === sent.entry)!;
      return { state, disclosed, persons, available };
    });
    expect(shown).toEqual([
      { state: 'sent', disclosed: [], persons: [], available: ['reject-provider-referral'] },
      { state: 'revoked', disclosed: [], persons: [], available: [] },
    ]);
    const answer = { referral: revoked.entry, on: '2024-04-04' };
    expect((await act(revoked.id, 'accept-provider-referral', answer)).status).toBe(404);
  });

  it('gets the answer to a repeated rejection, though nothing binds it to the case any more', async () => {
    const { id, entry } = await referred({ disclosed: ['name'] });
    const [key, rejection] = [
      { 'idempotency-key': 'rejected-once' },
      { referral: entry, on: '2024-04-03', reason: 'full' },
    ];
    const first = await act(id, 'reject-provider-referral', rejection, key);
    expect(first.status).toBe(200);
    expect((await act(id, 'reject-provider-referral', rejection, key)).body).toEqual(first.body);
    expect((await act(id, 'reject-provider-referral', rejection)).status).toBe(404);
  });

  it('asks for a page that exists', async () => {
    expect((await ask('/api/provider-referrals?cursor=nonsense')).status).toBe(400);
    expect((await ask('/api/provider-referrals?state=sent')).status).toBe(400);
    expect((await ask('/api/provider-referrals/1/2')).status).toBe(404);
  });
});
