import { accessFixture, office, send, signIn, type AccessFixture, type Answer } from './test/access-fixture';

let api: AccessFixture;

beforeAll(async () => {
  api = await accessFixture();
  for (const name of ['one', 'two', 'three', 'four']) await api.account(`${name}@mitrovica`, ['caseworker', office]);
});
afterAll(() => api.end());

const guess = (username: string, address: string): Promise<Answer> =>
  signIn(api, username, { password: 'a guess, not the password' }, { address });

describe('guessing a password', () => {
  it('is slowed down after five attempts, longer each time, and never for more than five minutes', async () => {
    const address = '192.0.2.10';
    for (let tried = 0; tried < 5; tried += 1) expect((await guess('one@mitrovica', address)).status).toBe(401);
    const waits: number[] = [];
    for (let tried = 0; tried < 12; tried += 1) {
      const answer = await guess('one@mitrovica', address);
      expect([answer.status, answer.body.code]).toEqual([429, 'too-many']);
      waits.push(Number(answer.headers['retry-after']));
      api.pass(waits.at(-1)!);
      expect((await guess('one@mitrovica', address)).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('does not keep the right person out at another address, nor for ever at this one', async () => {
    expect((await signIn(api, 'one@mitrovica', {}, { address: '192.0.2.11' })).status).toBe(201);
    expect((await signIn(api, 'one@mitrovica', {}, { address: '192.0.2.10' })).status).toBe(429);
    api.pass(300);
    expect((await signIn(api, 'one@mitrovica', {}, { address: '192.0.2.10' })).status).toBe(201);
    expect((await guess('one@mitrovica', '192.0.2.10')).status).toBe(401);
  });

  it('is not free either when many guesses come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('two@mitrovica', '192.0.2.20')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('does not make a colleague wait who signs in at the same instant and is counted after', async () => {
    expect((await signIn(api, 'three@mitrovica', {}, { address: '192.0.2.50' })).status).toBe(201);
    expect((await guess('three@mitrovica', '192.0.2.50')).status).toBe(401);
    api.pass(-0.005);
    expect((await signIn(api, 'four@mitrovica', {}, { address: '192.0.2.50' })).status).toBe(201);
    api.pass(0.005);
  });

  it('is counted the same for a username that does not exist', async () => {
    const answers: number[] = [];
    for (let tried = 0; tried < 6; tried += 1) answers.push((await guess('nobody@mitrovica', '192.0.2.30')).status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is one and the same from all addresses of an IPv6 line', async () => {
    const answers: number[] = [];
    for (let host = 1; host <= 6; host += 1)
      answers.push((await guess('three@mitrovica', `2001:db8:0:1::${host}`)).status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await guess('three@mitrovica', '2001:db8:0:2::1')).status).toBe(401);
  });

  it('through many usernames from one address is slowed down too', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `guessed-${index}@mitrovica`);
    const tries = (await Promise.all(many.map((username) => guess(username, '192.0.2.40')))).map(
      ({ status }) => status,
    );
    expect(tries.filter((status) => status === 429)).toHaveLength(0);
    expect((await signIn(api, 'four@mitrovica', {}, { address: '192.0.2.40' })).status).toBe(429);
    api.pass(2);
    expect((await signIn(api, 'four@mitrovica', {}, { address: '192.0.2.40' })).status).toBe(201);
  });
});

describe('a flood of sign-ins', () => {
  it('is sent away with a time to come again, and the rest of the house goes on', async () => {
    const flood = Array.from({ length: 250 }, (_, index) => guess(`flood-${index}@mitrovica`, `198.51.100.${index}`));
    expect((await send(api, '/health/live')).status).toBe(200);
    const answers = await Promise.all(flood);
    const sentAway = answers.filter(({ status }) => status === 503);
    expect(sentAway.length).toBeGreaterThan(0);
    expect(sentAway.every(({ body, headers }) => body.code === 'busy' && headers['retry-after'] === '2')).toBe(true);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(250 - sentAway.length);
  });
});

describe('what is kept of an attempt', () => {
  it('names neither the username nor the address', async () => {
    const rows: unknown = await api.sql.query(
      `select encode(key, 'escape') as key, attempt::text from access.attempt attempt`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/mitrovica|192\.0/);
    expect((await send(api, '/health/live')).status).toBe(200);
  });
});
