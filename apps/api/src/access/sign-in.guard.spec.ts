import { accessFixture, office, password, send, signIn, type AccessFixture } from './test/access-fixture';

let api: AccessFixture;

beforeAll(async () => {
  api = await accessFixture();
});
afterAll(() => api.end());

async function signedIn(username: string): Promise<{ cookie: string }> {
  return { cookie: (await signIn(api, username)).cookie };
}

describe('the guard', () => {
  it('lets nobody in who has not signed in, but for what is open to anyone', async () => {
    expect((await send(api, '/api/plans')).status).toBe(401);
    expect((await send(api, '/api/people', { method: 'POST', body: {} })).status).toBe(401);
    expect((await send(api, '/api/session')).status).toBe(401);
    expect((await send(api, '/health/live')).status).toBe(200);
    expect((await send(api, '/api/session', { method: 'DELETE' })).status).toBe(204);
  });

  it('refuses a route nobody has said rights for, even to the director', async () => {
    await api.account('director@mitrovica', ['director', office]);
    expect((await send(api, '/api/forgotten', { headers: await signedIn('director@mitrovica') })).status).toBe(404);
  });

  it('answers a HEAD by the rights of its GET', async () => {
    await api.account('head@mitrovica', ['caseworker', office]);
    expect((await send(api, '/api/plans', { method: 'HEAD' })).status).toBe(401);
    const headers = await signedIn('head@mitrovica');
    expect((await send(api, '/api/plans', { method: 'HEAD', headers })).status).toBe(200);
  });

  it('shows an analyst numbers and no cases', async () => {
    await api.account('analyst@mitrovica', ['analyst', 'dms-mitrovica-jugore']);
    const headers = await signedIn('analyst@mitrovica');
    expect((await send(api, '/api/plans', { headers })).status).toBe(200);
    expect((await send(api, '/api/cases', { headers })).status).toBe(404);
  });
});

describe('rights', () => {
  it('are those of this moment: a role granted or ended counts at the next request', async () => {
    const account = await api.account('changing@mitrovica', ['analyst', 'dms-mitrovica-jugore']);
    const headers = await signedIn('changing@mitrovica');
    expect((await send(api, '/api/cases', { headers })).status).toBe(404);
    const role = { role: 'caseworker', office };
    await api.asOperator('grant-role', account, { ...role, from: '2024-01-01' });
    expect((await send(api, '/api/cases', { headers })).status).toBe(200);
    await api.asOperator('end-role', account, role);
    expect((await send(api, '/api/cases', { headers })).status).toBe(404);
  });

  it('do not begin before the first day of a role', async () => {
    const account = await api.account('later@mitrovica', ['analyst', 'dms-mitrovica-jugore']);
    await api.asOperator('grant-role', account, { role: 'director', office, from: '2099-01-01' });
    expect((await send(api, '/api/cases', { headers: await signedIn('later@mitrovica') })).status).toBe(404);
  });

  it('end with the account: who is signed in is out, and cannot sign in again', async () => {
    const account = await api.account('leaving@mitrovica', ['caseworker', office]);
    const headers = await signedIn('leaving@mitrovica');
    await api.asOperator('close-account', account, {});
    expect((await send(api, '/api/plans', { headers })).status).toBe(401);
    expect((await signIn(api, 'leaving@mitrovica')).status).toBe(401);
  });
});

describe('an account made again', () => {
  it('stays the same, and another password ends its sessions', async () => {
    const account = await api.account('again@mitrovica', ['caseworker', office]);
    const headers = await signedIn('again@mitrovica');
    expect(await api.account('again@mitrovica', ['caseworker', office])).toBe(account);
    expect((await send(api, '/api/plans', { headers })).status).toBe(200);
    const { setCredential } = await import('#access-tables');
    await setCredential(api.sql, account, 'again@mitrovica', `${password} changed`);
    expect((await send(api, '/api/plans', { headers })).status).toBe(401);
    expect((await signIn(api, 'again@mitrovica')).status).toBe(401);
    expect((await signIn(api, 'again@mitrovica', { password: `${password} changed` })).status).toBe(201);
  });

  it('does not take a username that is taken, nor a short password', async () => {
    const { createAccount, setCredential } = await import('#access-tables');
    const other = await api.account('other@mitrovica', ['caseworker', office]);
    await expect(setCredential(api.sql, other, 'again@mitrovica', password)).rejects.toThrow('another account');
    const wanted = { username: 'a b', password: 'short', name: 'Mira', roles: [] };
    await expect(createAccount(() => Promise.reject(new Error('never')), api.sql, wanted)).rejects.toThrow(
      'username: NOT_A_USERNAME, password: TOO_SHORT',
    );
  });
});
