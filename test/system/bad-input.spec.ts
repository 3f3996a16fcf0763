import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { adoptionOf, planDocuments } from '#indicators';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { validBody, type Form, type FormField, type Forms, type World } from './form';
import { badValues, marker, names } from './hostile';
import { anonymous, program, type Answer, type Heads, type Program } from './program';

const kinds = { case: 'cases', person: 'people', provider: 'providers', plan: 'plans', account: 'accounts' } as const;
const json = { 'content-type': 'application/json' };
const document = planDocuments.find(({ municipality }) => municipality === 'mitrovica-jugore')!;
const adoption = adoptionOf(document) as unknown as Record<string, unknown>;

/** A body wrong in one or more fields, and what the answer must name. */
interface Wrong {
  readonly path: string;
  readonly body: string;
  readonly named: readonly string[];
}

describe('bad input', () => {
  let system: System;
  let sql: Client;
  let world: World;
  let lists: Forms['codeLists'];
  const forms: { form: Form; by: Program }[] = [];
  let supervisor: Program;
  let before: string;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    sql = new Client({ connectionString: system.databaseUrl });
    await sql.connect();
    supervisor = await program(system, 'supervisor@mitrovica');
    const [analyst, admin] = [await program(system, 'analyst@mitrovica'), await program(system, 'admin')];
    world = await smallWorld(supervisor, analyst);
    for (const by of [supervisor, analyst, admin]) {
      const { body } = await by.get<Forms>('/api/actions');
      lists = { ...body.codeLists, ...lists };
      for (const form of body.actions)
        if (!forms.some((each) => each.form.name === form.name)) forms.push({ form, by });
    }
  }, systemStartMs);
  beforeEach(async () => {
    before = await stored();
  });
  afterAll(async () => {
    await sql.end();
    await system.stop();
  });

  /** A woman born in 2000 with an open case, a shelter and a plan. */
  async function smallWorld(asking: Program, analyst: Program): Promise<World> {
    const made = async (by: Program, path: string, body: object): Promise<Answer['body']> => {
      const answer = await by.post(path, body);
      if (answer.status > 201) throw new Error(answer.text);
      return answer.body;
    };
    const woman = { firstName: 'Provë', lastName: 'Shembullore', attributes: { sex: 'female', birth: '2000-05' } };
    const { person } = await made(asking, '/api/people', woman);
    const content = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'urgent' };
    const received = await made(asking, '/api/cases/actions/receive-referral', content);
    await made(asking, `/api/cases/${received.case}/actions/open-case`, { on: '2024-03-05' });
    const shelter = { kind: 'shelter', name: 'Strehimore', municipality: 'mitrovica-jugore', places: 3 };
    const { provider } = await made(asking, '/api/providers', shelter);
    await made(analyst, '/api/plans/actions/adopt-plan', adoption);
    const { account } = (await asking.get<{ account: string }>('/api/session')).body;
    return { case: received.case, person, provider, account, plan: document.code, entry: received.entry, content };
  }

  /** Everything anybody stored, in two words. */
  async function stored(): Promise<string> {
    const { rows } = await sql.query(`
      select (select coalesce(max(position), 0) || '/' || count(*) from log.events) as log,
             (select count(*) from log.streams) as streams,
             (select count(*) from vault.sealed) as sealed,
             (select count(*) from vault.lookup) as lookup,
             (select count(*) from access.credential) as credentials,
             (select count(*) from access.session) as sessions`);
    return JSON.stringify(rows);
  }

  const addressOf = ({ subject, name, opens }: Form): string => {
    if (!opens) return `/api/${kinds[subject]}/${world[subject]}/actions/${name}`;
    const inPath = subject === 'case' || subject === 'plan';
    return inPath ? `/api/${kinds[subject]}/actions/${name}` : `/api/${kinds[subject]}`;
  };
  const valid = (form: Form): Record<string, unknown> =>
    form.name === 'adopt-plan' ? { ...adoption, code: 'tjeter-2024-2026' } : validBody(form.fields, world, lists);

  const echoes = (text: string): boolean => text.includes(marker) || text.includes('alert(');

  /** A clear refusal: problem JSON with a stable code, and nothing of what was sent. */
  function expectRefused(what: string, answer: Answer): void {
    const shown = `${what} → ${answer.status} ${answer.text.slice(0, 300)}`;
    if (answer.status < 400 || answer.status >= 500) throw new Error(`not refused: ${shown}`);
    if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
      throw new Error(`no problem JSON: ${shown}`);
    if (answer.body.status !== answer.status || !/^[A-Za-z][A-Za-z0-9_-]{2,60}$/.test(answer.body.code ?? ''))
      throw new Error(`no stable code: ${shown}`);
    if (echoes(answer.text)) throw new Error(`repeats what was sent: ${shown}`);
  }

  async function expectNamed(by: Program, { path, body, named }: Wrong): Promise<void> {
    const answer = await by.send('POST', path, body, json);
    const what = `${path} ${body.slice(0, 300)}`;
    expectRefused(what, answer);
    const found = answer.body.fields ?? [];
    const missing = named.filter((field) => !names(found, field));
    if (missing.length > 0)
      throw new Error(`${what} does not name ${missing.join(', ')}: ${answer.text.slice(0, 500)}`);
    if (found.some(({ code }) => !/^[A-Z][A-Z_]+$/.test(code))) throw new Error(`${what} → ${answer.text}`);
  }

  async function expectAllNamed(by: Program, wrongs: readonly Wrong[]): Promise<void> {
    const waiting = [...wrongs];
    const failures: string[] = [];
    const work = async (): Promise<void> => {
      for (let wrong = waiting.pop(); wrong; wrong = waiting.pop())
        await expectNamed(by, wrong).catch((error: unknown) => failures.push(String(error)));
    };
    await Promise.all(Array.from({ length: 12 }, work));
    expect(failures.slice(0, 10)).toEqual([]);
  }

  afterEach(async () => {
    await pause(50);
    expect(echoes(system.output())).toBe(false);
    expect(system.output()).not.toMatch(/"level":(50|60)/);
    expect(await stored()).toBe(before);
  });

  /** The field and those in its groups, with their paths. */
  const withInner = (fields: readonly FormField[], path = ''): { path: string; field: FormField }[] =>
    fields.flatMap((field) => [
      { path: path + field.name, field },
      ...(field.kind === 'group' ? withInner(field.fields ?? [], `${path}${field.name}.`) : []),
    ]);

  /** The body with one field set to a value; a group that is not there comes with what it must have. */
  const set = (fields: readonly FormField[], body: object, path: string, value: unknown): object => {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) return { ...body, [first]: value };
    const inner = fields.find(({ name }) => name === first)?.fields ?? [];
    const there = (body as Record<string, object | undefined>)[first] ?? validBody(inner, world, lists);
    return { ...body, [first]: set(inner, there, rest.join('.'), value) };
  };

  it('of the wrong kind in any one field of any action is refused, and the field is named', async () => {
    expect(forms.length).toBeGreaterThan(25);
    for (const { form, by } of forms) {
      const wrongs = withInner(form.fields).flatMap(({ path, field }) =>
        badValues(field).map((value) => ({
          path: addressOf(form),
          body: JSON.stringify(set(form.fields, valid(form), path, value)),
          named: [path],
        })),
      );
      await expectAllNamed(by, wrongs);
    }
  }, 300_000);

  it('in every field at once is named field by field in one answer', async () => {
    for (const { form, by } of forms) {
      const rounds = Math.max(...form.fields.map((field) => badValues(field).length));
      const wrongs = Array.from({ length: rounds }, (_, round) => {
        const bad = form.fields.map((field) => [field.name, badValues(field)[round % badValues(field).length]]);
        return {
          path: addressOf(form),
          body: JSON.stringify({ ...Object.fromEntries(bad), surplus: marker }),
          named: [...form.fields.map(({ name }) => name), 'surplus'],
        };
      });
      const required = form.fields.filter(({ optional }) => !optional).map(({ name }) => name);
      wrongs.push({ path: addressOf(form), body: '{"surplus":1}', named: [...required, 'surplus'] });
      await expectAllNamed(
        by,
        wrongs.filter(({ body }) => body.length < 1_000_000),
      );
    }
  }, 300_000);

  it('that is no object, or hides in prototypes and depths, is refused by every action', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const bodies = [
      '[]',
      'null',
      '5',
      'true',
      `"${marker}"`,
      `{"on":${deep}}`,
      `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      `{"__proto__":{"${marker}":1}}`,
      `{"constructor":{"prototype":{"${marker}":1}}}`,
      `{"constructor":1,"toString":2,"hasOwnProperty":3,"problems":4}`,
      `{${Array.from({ length: 5_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
      `{"${marker.repeat(100)}":1}`,
      '{"on":"2024-03-06"',
      `{'on': '${marker}'}`,
      '{"on":NaN}',
      '',
      '\u0000',
      `\ufeff{"on":"${marker}"}`,
    ];
    for (const { form, by } of forms)
      for (const body of bodies)
        expectRefused(`${form.name} ${body.slice(0, 60)}`, await by.send('POST', addressOf(form), body, json));
  }, 120_000);

  it('over the limit, or in another form than JSON, is refused', async () => {
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

  it('in days that cannot be is refused: ahead of today, before the referral, before the birth', async () => {
    const refusals: [string, number, string][] = [];
    for (const { form, by } of forms) {
      if (form.name === 'adopt-plan') continue;
      for (const { path, field } of withInner(form.fields)) {
        if (field.kind !== 'day' || field.ahead) continue;
        const answer = await by.post(addressOf(form), set(form.fields, valid(form), path, '2199-01-01'));
        expectRefused(`${form.name} ${path} ahead of today`, answer);
      }
      const onCase = form.subject === 'case' && form.fields.some(({ name }) => name === 'on');
      if (!onCase) continue;
      for (const day of form.opens ? ['1950-01-01'] : ['2024-03-03', '1950-01-01']) {
        const answer = await by.post(addressOf(form), set(form.fields, valid(form), 'on', day));
        expectRefused(`${form.name} on ${day}`, answer);
        refusals.push([form.name, answer.status, answer.body.code]);
      }
    }
    expect(refusals.length).toBeGreaterThan(25);
    expect(refusals.filter(([, status]) => status !== 422)).toEqual([]);
  }, 60_000);

  it('in ids, parameters and headers of any route is refused', async () => {
    const ids = [
      'x',
      '%00',
      '%2e%2e%2f',
      marker,
      `${marker}'%20or%201=1`,
      '%ED%A0%80',
      world.case.toUpperCase(),
      '-1',
      `${'a'.repeat(500)}`,
    ];
    const missing = '00000000-0000-8000-8000-00000000ffff';
    for (const id of [...ids, missing]) {
      for (const path of [`/api/cases/${id}`, `/api/cases/${id}/timeline`, `/api/plans/${id}/table?year=2024`])
        expectRefused(path, await supervisor.get(path));
      expectRefused(id, await supervisor.get(`/api/plans/${document.code}/rows/${id}/explain?year=2024`));
      for (const { form, by } of forms.filter((each) => !each.form.opens)) {
        const path = `/api/${kinds[form.subject]}/${id}/actions/${form.name}`;
        expectRefused(path, await by.post(path, valid(form)));
        const unknown = `/api/${kinds[form.subject]}/${world[form.subject]}/actions/${id}`;
        expectRefused(unknown, await by.post(unknown, valid(form)));
      }
    }
    const table = `/api/plans/${document.code}/table`;
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
      ...['x', '-1', '1e3', '99999999999999999999', `${marker}`, '1&after=2'].flatMap((after) => [
        `${table}?year=2024&after=${after}`,
        `/api/cases?after=${after}`,
        `/api/providers?after=${after}`,
      ]),
      ...[
        'phase=x',
        'phase=open&phase=closed',
        'category=x',
        'mine=maybe',
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
        `cases/${world.case}`,
        `cases/${world.case}/timeline`,
        'session',
      ].map((route) => `/api/${route}?surplus=${marker}`),
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
    const nobody = anonymous(system);
    const texts = badValues({ name: '', kind: 'text', optional: false });
    for (const value of texts) {
      expectRefused('username', await nobody.post('/api/session', { username: value, password: 'x', for: 'program' }));
      expectRefused('for', await nobody.post('/api/session', { username: 'x', password: 'x', for: value }));
      for (const field of ['name', 'personalNumber', 'birth', 'surplus'])
        expectRefused(field, await supervisor.post('/api/people/search', { name: 'Provë', [field]: value }));
    }
    for (const limit of ['5', 0, 51, 1.5, null])
      expectRefused('limit', await supervisor.post('/api/people/search', { name: 'Provë', limit }));
    const both = await nobody.post('/api/session', { username: 5, password: [], for: {}, surplus: 1 });
    expect(both.body.fields?.map(({ field }) => field).toSorted()).toEqual(['for', 'password', 'surplus', 'username']);
    expectRefused('nobody', await nobody.post('/api/people', {}));
  }, 60_000);
});
