import { startSystem, systemStartMs, type System } from '../setup/system';
import { badValues, marker } from './hostile';
import { plan } from './plan-question';
import { anonymous, type Heads } from './program';
import { expectRefused, json, watch, type Watch } from './refusals';
import { smallWorld, type SmallWorld } from './small-world';

describe('a bad request', () => {
  let system: System;
  let small: SmallWorld;
  let watching: Watch;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    small = await smallWorld(system);
    watching = await watch(system);
  }, systemStartMs);
  beforeEach(() => watching.begin());
  afterEach(() => watching.expectNothing());
  afterAll(async () => {
    await watching.end();
    await system.stop();
  });

  it('over the limit, or in another form than JSON, is refused', async () => {
    const { supervisor, forms, addressOf } = small;
    const path = addressOf(forms.find(({ form }) => form.name === 'start-post-monitoring')!.form);
    const large = JSON.stringify({ on: '2024-03-06', note: marker + 'a'.repeat(1_100_000) });
    const tooLarge = await supervisor.send('POST', path, large, json);
    expectRefused('too large', tooLarge);
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'too-large']);
    const body = JSON.stringify({ on: '2024-03-06' });
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'text/html',
      'x',
      'application/x-www-form-urlencoded',
    ]) {
      const answer = await supervisor.send('POST', path, type.includes('urlencoded') ? 'on=2024-03-06' : body, {
        'content-type': type,
      });
      expectRefused(type, answer);
      expect([type, answer.status, answer.body.code]).toEqual([type, 415, 'not-json']);
    }
    expectRefused('gzip', await supervisor.send('POST', path, body, { ...json, 'content-encoding': 'gzip' }));
    const broken = await supervisor.send('POST', path, `{"on":"${marker}`, json);
    expect([broken.status, broken.body.code]).toEqual([400, 'broken-json']);
  });

  it('in ids, parameters and headers of any route is refused', async () => {
    const { supervisor, forms, world, addressOf, streamOf, valid } = small;
    const ids = [
      'x',
      '%00',
      '%2e%2e%2f',
      marker,
      `${marker}'%20or%201=1`,
      '%ED%A0%80',
      world.case.toUpperCase(),
      '-1',
      'a'.repeat(500),
    ];
    const missing = '00000000-0000-8000-8000-00000000ffff';
    for (const id of [...ids, missing]) {
      for (const path of [`/api/cases/${id}`, `/api/cases/${id}/timeline`, `/api/plans/${id}/table?year=2024`])
        expectRefused(path, await supervisor.get(path));
      expectRefused(id, await supervisor.get(`/api/plans/${plan}/rows/${id}/explain?year=2024`));
      for (const { form, by } of forms.filter((each) => !each.form.opens)) {
        const path = addressOf(form, id);
        expectRefused(path, await by.post(path, valid(form)));
        const unknown = `${streamOf(form)}/actions/${id}`;
        expectRefused(unknown, await by.post(unknown, valid(form)));
      }
    }
    const table = `/api/plans/${plan}/table`;
    const questions = [
      ...[
        '',
        '?year=',
        '?year=x',
        '?year=1',
        '?year=99999',
        '?year=2024.0',
        '?year=2024&year=2025',
        `?year[]=${marker}`,
      ].map((q) => table + q),
      ...[
        'x',
        '-1',
        '1.5',
        '2024-02-30T00:00:00Z',
        '2199-01-01T00:00:00Z',
        '99999999999999999999',
        '%00',
        `${marker}'`,
        '1&knownAt=2',
      ].flatMap((known) => [
        `${table}?year=2024&knownAt=${known}`,
        `/api/cases/${world.case}/timeline?knownAt=${known}`,
      ]),
      ...['x', '-1', '1e3', '99999999999999999999', marker, '1&after=2'].flatMap((after) => [
        `${table}?year=2024&after=${after}`,
        `/api/cases?after=${after}`,
        `/api/providers?after=${after}`,
      ]),
      ...[
        'phase=x',
        'phase=open&phase=closed',
        'category=x',
        'mine=maybe',
        'incoming=maybe',
        'limit=0',
        'limit=-1',
        'limit=1e9',
        'limit=x',
        'cursor=x',
        `cursor=${marker}'`,
        'cursor=eyJvbiI6IngifQ',
        `cursor=${Buffer.from(`2024-99-99 ${missing}`).toString('base64url')}`,
        `surplus=${marker}`,
        `${marker}'=1`,
      ].map((q) => `/api/cases?${q}`),
      `${table}?year=2024&${marker}x'=1`,
      ...[
        'providers',
        'plans',
        'actions',
        'indicators',
        'notices',
        'projections',
        `cases/${world.case}`,
        `cases/${world.case}/timeline`,
        'session',
      ].map((route) => `/api/${route}?surplus=${marker}`),
      ...[
        'from=x&to=2024-12-31',
        'from=2024-12-31&to=2024-01-01',
        `from=2024-01-01&to=2024-12-31&municipality=${marker}`,
        'from=2024-01-01&to=2024-12-31&municipality=all&municipality=gjilan',
        'from=2024-01-01&to=2024-12-31&knownAt=%00',
        'from=2024-01-01&to=2024-12-31&after=x',
        `from=2024-01-01&to=2024-12-31&${marker}'=1`,
      ].flatMap((q) => [`/api/indicators/${plan}:1.1.a/count?${q}`, `/api/indicators/${plan}%3A1.1.a/explain?${q}`]),
      `/api/indicators/${plan}:1.1.a/count?from=2024-01-01&to=2024-12-31&by=${marker}`,
      `/api/indicators/${plan}:1.1.a/count?from=2024-01-01&to=2024-12-31&by=sex,,`,
      `/api/indicators/${marker}%00/count?from=2024-01-01&to=2024-12-31`,
      `/api/reports/categories?office=${marker}&year=2024`,
      '/api/reports/categories?office=qps-mitrovica-jugore&year=20245',
      '/api/reports/categories?office=qps-mitrovica-jugore&year=2024&knownAt=x',
      `/api/reports/categories?office=qps-mitrovica-jugore&year=2024&surplus=${marker}`,
      `/api/${marker}`,
      `/${marker}`,
      '/api/cases/%ZZ',
      '/api/session/x',
    ];
    for (const path of questions) expectRefused(path, await supervisor.get(path));

    const path = addressOf(forms.find(({ form }) => form.name === 'start-post-monitoring')!.form);
    const body = JSON.stringify({ on: '2024-03-06' });
    const heads: Heads[] = [
      { 'idempotency-key': marker.repeat(100) },
      { 'idempotency-key': '' },
      { 'idempotency-key': `${marker} with space` },
      { 'if-match': marker },
      { 'if-match': '"-1"' },
      { 'if-match': '*' },
      { 'if-match': '"99999999999999999999"' },
      { 'if-match': '"7"' },
      { authorization: `Bearer ${marker}` },
      { authorization: `Basic ${marker}` },
      { authorization: `Bearer ${'a'.repeat(5_000)}` },
      { 'x-long': 'a'.repeat(100_000) },
    ];
    for (const head of heads)
      expectRefused(JSON.stringify(head).slice(0, 60), await supervisor.send('POST', path, body, { ...json, ...head }));
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expectRefused(method, await supervisor.send(method, path, body, json));
  }, 60_000);

  it('in signing in and in looking for people is refused', async () => {
    const { supervisor } = small;
    const nobody = anonymous(system);
    const texts = badValues({ name: '', kind: 'text', optional: false });
    for (const value of texts) {
      expectRefused('username', await nobody.post('/api/session', { username: value, password: 'x', for: 'program' }));
      expectRefused('for', await nobody.post('/api/session', { username: 'x', password: 'x', for: value }));
      for (const field of ['name', 'personalNumber', 'birth', 'surplus'])
        expectRefused(field, await supervisor.post('/api/people/search', { name: 'Provë', [field]: value }));
      for (const field of ['firstName', 'lastName', 'otherNames', 'personalNumber', 'birthDate', 'birth', 'sex']) {
        const asked = { firstName: 'Provë', lastName: 'Provë', [field]: value };
        expectRefused(field, await supervisor.post('/api/people/duplicates', asked));
      }
      expectRefused('notices', await supervisor.post('/api/notices/read', { notices: [value] }));
    }
    for (const limit of ['5', 0, 51, 1.5, null])
      expectRefused('limit', await supervisor.post('/api/people/search', { name: 'Provë', limit }));
    const both = await nobody.post('/api/session', { username: 5, password: [], for: {}, surplus: 1 });
    expect(both.body.fields?.map(({ field }) => field).toSorted()).toEqual(['for', 'password', 'surplus', 'username']);
    expectRefused('nobody', await nobody.post('/api/people', {}));
  }, 60_000);
});
