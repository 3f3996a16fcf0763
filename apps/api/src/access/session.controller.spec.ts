import { accessFixture, office, password, send, signIn, site, type AccessFixture } from './test/access-fixture';

let api: AccessFixture;
let mira: string;

beforeAll(async () => {
  api = await accessFixture();
  mira = await api.account('caseworker@mitrovica', ['caseworker', office]);
});
afterAll(() => api.end());

const cookieOf = async (): Promise<{ cookie: string }> => ({
  cookie: (await signIn(api, 'caseworker@mitrovica')).cookie,
});
const tokenOf = async (more: object = {}): Promise<{ authorization: string }> => {
  const { body } = await signIn(api, 'caseworker@mitrovica', { for: 'program', ...more });
  return { authorization: `Bearer ${String(body.token)}` };
};

describe('a browser session', () => {
  it('tells who signed in, in which roles, and that this is no real data', async () => {
    const answer = await signIn(api, 'caseworker@mitrovica');
    const who = { account: mira, name: 'Mira Example', roles: [{ role: 'caseworker', office }], mode: 'test' };
    expect([answer.status, answer.body]).toEqual([201, who]);
    const again = await send(api, '/api/session', { headers: { cookie: answer.cookie } });
    expect([again.status, again.body]).toEqual([200, who]);
  });

  it('is a cookie no script can read and no other site makes a browser send', async () => {
    const { headers } = await signIn(api, 'caseworker@mitrovica');
    expect(headers['set-cookie']).toMatch(/^kujdes=[\w-]{43}; Path=\/; Max-Age=36000; HttpOnly; SameSite=Strict$/);
  });

  it('is found whatever way the username is written', async () => {
    expect((await signIn(api, ' Caseworker@MITROVICA ')).status).toBe(201);
  });

  it('ends after half an hour alone, and is kept by being used', async () => {
    const [used, alone] = [await cookieOf(), await cookieOf()];
    for (let minutes = 0; minutes < 40; minutes += 20) {
      api.pass(20 * 60);
      expect((await send(api, '/api/plans', { headers: used })).status).toBe(200);
    }
    expect((await send(api, '/api/plans', { headers: alone })).status).toBe(401);
  });

  it('ends after ten hours, however much it is used', async () => {
    const headers = await cookieOf();
    for (let minutes = 20; minutes < 600; minutes += 20) {
      api.pass(20 * 60);
      expect((await send(api, '/api/plans', { headers })).status).toBe(200);
    }
    api.pass(20 * 60);
    expect((await send(api, '/api/plans', { headers })).status).toBe(401);
  });

  it('ends when signed out, on the server too', async () => {
    const cookie = await cookieOf();
    expect((await send(api, '/api/session', { method: 'DELETE', headers: cookie })).status).toBe(403);
    const out = await send(api, '/api/session', { method: 'DELETE', headers: { ...cookie, ...site } });
    expect([out.status, out.cookie]).toEqual([204, 'kujdes=']);
    expect((await send(api, '/api/session', { headers: cookie })).status).toBe(401);
  });

  it('is replaced when somebody signs in again', async () => {
    const cookie = await cookieOf();
    await signIn(api, 'caseworker@mitrovica', {}, { headers: { ...cookie, ...site } });
    expect((await send(api, '/api/session', { headers: cookie })).status).toBe(401);
  });

  it('stands in the database only as a digest', async () => {
    const { cookie } = await cookieOf();
    const token = cookie.split('=')[1]!;
    const rows: unknown = await api.sql.query(
      `select encode(token, 'escape') as token, session::text from access.session session`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).toContain('browser');
  });
});

describe('a write with the cookie', () => {
  const write = (headers: Record<string, string>): Promise<{ status: number }> =>
    send(api, '/api/people', { method: 'POST', body: {}, headers });

  it('is taken from a page of this site only', async () => {
    const cookie = await cookieOf();
    expect((await write({ ...cookie, ...site })).status).toBe(201);
    expect((await write({ ...cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    for (const other of [
      {},
      { origin: 'http://elsewhere.example' },
      { origin: 'http://kujdes.example' },
      { origin: 'null' },
      { origin: 'http://elsewhere.example', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]) {
      expect({ other, status: (await write({ ...cookie, ...(other as Record<string, string>) })).status }).toEqual({
        other,
        status: 403,
      });
    }
  });

  it('cannot be a sign-in made by another site', async () => {
    const headers = { origin: 'http://elsewhere.example' };
    expect((await signIn(api, 'caseworker@mitrovica', {}, { headers })).status).toBe(403);
    expect((await signIn(api, 'caseworker@mitrovica', {}, { headers: site })).status).toBe(201);
  });
});

describe('a program', () => {
  it('signs in for a token that holds thirty days and no longer', async () => {
    const headers = await tokenOf();
    expect((await send(api, '/api/people', { method: 'POST', body: {}, headers })).status).toBe(201);
    api.pass(29 * 86_400);
    expect((await send(api, '/api/plans', { headers })).status).toBe(200);
    api.pass(86_400);
    expect((await send(api, '/api/plans', { headers })).status).toBe(401);
  });

  it('may ask for a token that only reads', async () => {
    const headers = await tokenOf({ scopes: ['read'] });
    expect((await send(api, '/api/people/search', { method: 'POST', body: {}, headers })).status).toBe(200);
    const refused = await send(api, '/api/people', { method: 'POST', body: {}, headers });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-in-scope']);
  });

  it('gets no cookie, and its token is none', async () => {
    const answer = await signIn(api, 'caseworker@mitrovica', { for: 'program' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(Object.keys(answer.body)).toEqual(['token', 'expires']);
    const headers = { cookie: `kujdes=${String(answer.body.token)}` };
    expect((await send(api, '/api/plans', { headers })).status).toBe(401);
  });

  it('cannot use a browser’s session as a token, nor both at once', async () => {
    const { cookie } = await cookieOf();
    const authorization = `Bearer ${cookie.split('=')[1]!}`;
    expect((await send(api, '/api/plans', { headers: { authorization } })).status).toBe(401);
    const both = await send(api, '/api/plans', { headers: { cookie, ...(await tokenOf()) } });
    expect([both.status, both.body.code]).toEqual([400, 'two-sign-ins']);
  });

  it('gives its token back by signing out', async () => {
    const headers = await tokenOf();
    expect((await send(api, '/api/session', { method: 'DELETE', headers })).status).toBe(204);
    expect((await send(api, '/api/plans', { headers })).status).toBe(401);
  });
});

describe('a bad sign-in', () => {
  const post = (body: unknown): Promise<{ status: number; body: Record<string, unknown> }> =>
    send(api, '/api/session', { method: 'POST', body, address: '192.0.2.77' });

  it('names every wrong field at once and repeats nothing', async () => {
    const answer = await post({ username: 7, for: 'robot', secret: 'x', 'très étrange': 1 });
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toEqual([
      { field: 'secret', code: 'UNKNOWN_FIELD' },
      { field: '?', code: 'UNKNOWN_FIELD' },
      { field: 'username', code: 'NOT_TEXT' },
      { field: 'password', code: 'REQUIRED' },
      { field: 'for', code: 'UNKNOWN_CODE' },
    ]);
  });

  it('is a clear answer whatever is sent', async () => {
    const bodies = [[], { username: 'a\0b', password }, { username: 'x'.repeat(100_000), password }];
    for (const body of [...bodies, { username: '\ud800', password }, { username: 'a', password: 'x'.repeat(5000) }]) {
      expect((await post(body)).status).toBe(400);
    }
    expect((await post({ username: `' or 1=1 --`, password })).status).toBe(401);
    for (const cookie of ['kujdes=', 'kujdes==;;=', `kujdes=${'x'.repeat(5000)}`, 'kujdes=\u00e9']) {
      expect((await send(api, '/api/plans', { headers: { cookie } })).status).toBe(401);
    }
    for (const authorization of ['Bearer', 'Bearer ', 'Basic YTpi', `Bearer ${'x'.repeat(500)}`]) {
      expect((await send(api, '/api/plans', { headers: { authorization } })).status).toBe(401);
    }
  });

  it('does not say whether it was the username or the password', async () => {
    const wrong = await post({ username: 'caseworker@mitrovica', password: 'not the password' });
    const unknown = await post({ username: 'nobody@mitrovica', password: 'not the password' });
    expect([wrong.status, wrong.body]).toEqual([401, unknown.body]);
  });
});
