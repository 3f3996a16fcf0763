import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyChain } from '#event-store';
import { masterKeyFromFile, openVault, roleUrl } from '#vault';
import { OutsideIds } from '../../apps/admin/src/import/outside-ids';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { finderOf } from '../system/clear-texts';
import { program } from '../system/program';
import { storedRows } from '../system/stored-bytes';
import { naiveReport, type NaiveRow, type WrittenLine } from './naive-report';
import { plantErrors } from './planted-errors';
import { importer, office, runImport, writeRegister } from './run-import';

/** IMPORT_LINES=100000 for a register as large as an old centre's. */
const size = Number(process.env['IMPORT_LINES'] ?? 6_000);
const kills = Number(process.env['IMPORT_KILLS'] ?? 6);
const examples = join(__dirname, '../../docs/examples');

describe('the import of a register', () => {
  let system: System;
  let sql: Client;
  let before: number;
  const folder = mkdtempSync(join(tmpdir(), 'kujdes-import-'));
  const register = join(folder, 'register.ndjson');
  let lines: WrittenLine[];

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    sql = new Client({ connectionString: system.databaseUrl });
    await sql.connect();
    before = await events();
    writeRegister(size, register);
    lines = readFileSync(register, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as WrittenLine);
  }, systemStartMs);
  afterAll(async () => {
    await sql.end();
    await system.stop();
    rmSync(folder, { recursive: true });
  });

  const events = async (): Promise<number> => {
    const { rows } = await sql.query<{ count: number }>('select count(*)::int as count from log.events');
    return rows[0]!.count;
  };
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('lists 1,000 planted errors, exactly these, and stores nothing', async () => {
    const twin = join(folder, 'twin.ndjson');
    writeRegister(Math.max(size, 6_000), twin);
    const all = readFileSync(twin, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as WrittenLine);
    const planted = plantErrors(all, 1_000);
    const { code, said } = await runImport(system, [write('wrong.ndjson', planted.lines.join('\n'))]);
    const told = said.split('\n').filter((line) => line.startsWith('line '));
    expect(told.map((line) => line.replace(/\. .*$/, ''))).toEqual(planted.expected);
    expect(said).toContain('1,000 errors in');
    expect(code).toBe(1);
    expect(await events()).toBe(before);
    // Neither a name nor a note is repeated.
    expect(finderOf(all.flatMap(({ lastName }) => lastName ?? []))(Buffer.from(said))).toEqual([]);
  }, 300_000);

  it(`killed ${kills} times at any moment and run again, is in the log exactly once`, async () => {
    expect(await runImport(system, [register, '--check'])).toMatchObject({ code: 0 });
    let midway = 0;
    for (let turn = 0; turn < kills; turn += 1) {
      // First while it is checked, then after ever more lines.
      const until = before + Math.floor((turn / kills) * size);
      const ran = await runImport(system, [register], { isTime: async () => (await events()) >= until });
      expect([0, 'SIGKILL']).toContain(ran.code);
      const now = await events();
      if (now > before && now < before + size) midway += 1;
    }
    expect(midway).toBeGreaterThan(0);
    const { code, said } = await runImport(system, [register]);
    expect(said).toContain(`${size.toLocaleString('en')} lines are right`);
    expect(code).toBe(0);
    expect(await events()).toBe(before + size);
    expect(await verifyChain(sql)).toMatchObject({ intact: true, events: before + size });
    const { rows } = await sql.query<{ open: number; of: number }>(
      `select count(*) filter (where type = 'ReferralReceived')::int as open, count(distinct stream)::int as of
       from log.events where category = 'case'`,
    );
    const cases = new Set(lines.flatMap((line) => line.case ?? []));
    expect(rows[0]).toEqual({ open: cases.size, of: cases.size });
  }, 900_000);

  it('imported a second time, changes nothing', async () => {
    const { code, said } = await runImport(system, [register]);
    expect(said).toContain('0 are stored now');
    expect(code).toBe(0);
    expect(await events()).toBe(before + size);
  }, 300_000);

  it('gives the category report that the register itself gives', async () => {
    await system.ready();
    const director = await program(system, 'director@mitrovica');
    for (const year of ['2020', '2023']) {
      const { body } = await director.get<{ rows: (NaiveRow & { category: string })[] }>(
        `/api/reports/categories?office=${office}&year=${year}`,
      );
      const counted = body.rows.filter(({ category }) => category !== '');
      expect(
        Object.fromEntries(
          counted.map(({ category, ...row }) => [
            category,
            { new: row.new, personsServed: row.personsServed, closed: row.closed },
          ]),
        ),
      ).toEqual(naiveReport(lines, year));
    }
  }, 120_000);

  it('leaves no name and no note in the log, the vault or the tables of figures', async () => {
    const texts = lines.flatMap(({ lastName, note }) => [lastName ?? [], note ?? []].flat());
    expect(texts.length).toBeGreaterThan(500);
    const find = finderOf(texts);
    for await (const { where, bytes } of storedRows(sql))
      expect({ where, found: find(bytes) }).toEqual({ where, found: [] });
  }, 300_000);

  it('says who ran it and which register it was, and is recorded now', async () => {
    const { rows } = await sql.query<{ register: string; role: string; fresh: boolean }>(
      `select distinct convert_from(envelope, 'UTF8')::jsonb -> 'metadata' ->> 'import' as register,
         convert_from(envelope, 'UTF8')::jsonb -> 'metadata' ->> 'role' as role,
         recorded_at > now() - interval '1 hour' as fresh
       from log.events where category in ('case', 'person')`,
    );
    expect(rows).toEqual([{ register: 'register', role: 'supervisor', fresh: true }]);
  });

  it('appends what a register got since, also on days before its last entries', async () => {
    const grown = [...lines.map((line) => JSON.stringify(line))];
    const opened = lines.find(({ action }) => action === 'open-case')!;
    const late = { ...lines.find(({ action, case: of }) => action === 'receive-referral' && of === opened.case)! };
    const service = {
      key: 'late',
      action: 'deliver-service',
      case: opened.case,
      on: opened.on,
      kind: 'social-treatment',
    };
    grown.splice(10, 0, '', JSON.stringify({ ...service, for: late.for }), '  ');
    const { code, said } = await runImport(system, [write('grown.ndjson', `\uFEFF${grown.join('\r\n')}`)]);
    expect(said).toContain('; 1 are stored now');
    expect(code).toBe(0);
    expect(await events()).toBe(before + size + 1);
  }, 300_000);

  it('reports a line that was changed since, and does not overwrite the entry', async () => {
    const changed = lines.map((line, index) =>
      JSON.stringify(
        index === 0 ? { ...line, lastName: 'Tjetër' } : line.action === 'open-case' ? { ...line, note: 'x' } : line,
      ),
    );
    const { code, said } = await runImport(system, [write('changed.ndjson', changed.join('\n'))]);
    const told = said.split('\n').filter((line) => line.includes('CHANGED_SINCE_IMPORT'));
    expect(told[0]).toMatch(/^line 1: CHANGED_SINCE_IMPORT/);
    expect(told.length).toBe(1 + lines.filter(({ action }) => action === 'open-case').length);
    expect(code).toBe(1);
    expect(await events()).toBe(before + size + 1);
  }, 300_000);

  it('runs the examples of its documentation, as an account of the office', async () => {
    for (const [file, count] of [
      ['register.ndjson', 18],
      ['case-list.csv', 15],
    ] as const) {
      const { code, said } = await runImport(system, [
        join(examples, file),
        '--office',
        office,
        '--register',
        'example',
      ]);
      expect(said).toContain(`0 of them were stored before; ${count} are stored now`);
      expect(code).toBe(0);
    }
  });

  it('never takes for a line what an interrupted import had sealed for another content of it', async () => {
    const key = masterKeyFromFile(system.keyFile);
    const vault = await openVault({ url: await roleUrl(system.databaseUrl, key, 'kujdes_app'), key, mode: 'demo' });
    const ids = new OutsideIds(await vault.secret('ids'), office, 'sealed');
    const place = { event: ids.event('p'), field: 'firstName', subject: ids.stream('person', 'p') };
    await vault.seal([{ ...place, class: 'identity', value: 'Arta' }]);
    await vault.close();
    const person = (firstName: string): string =>
      JSON.stringify({ key: 'p', action: 'register-person', person: 'p', firstName, lastName: 'B', attributes: {} });
    const other = await runImport(system, [write('other.ndjson', person('Besa')), '--register', 'sealed']);
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('line 1: SEALED_OTHERWISE') as string });
    const same = await runImport(system, [write('same.ndjson', person('Arta')), '--register', 'sealed']);
    expect(same).toMatchObject({ code: 0, said: expect.stringContaining('1 are stored now') as string });
  });

  it('run twice at the same moment, stores every line once', async () => {
    const small = join(folder, 'small.ndjson');
    writeRegister(400, small);
    const had = await events();
    const both = await Promise.all([1, 2].map(() => runImport(system, [small, '--register', 'both'])));
    expect(both).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(await events()).toBe(had + 400);
  }, 60_000);

  it('keeps categories that another record says today, and stays with a provider that has no licence and no place', async () => {
    const line = (key: string, action: string, rest: object): string =>
      JSON.stringify({ key, action, case: 'c', ...rest });
    const content = [
      JSON.stringify({
        key: 'f',
        action: 'register-provider',
        provider: 'f',
        kind: 'foster-family',
        name: 'F',
        municipality: 'gjilan',
        places: 0,
      }),
      JSON.stringify({
        key: 'p',
        action: 'register-person',
        person: 'p',
        firstName: 'A',
        lastName: 'B',
        attributes: { birth: '2012' },
      }),
      line('1', 'receive-referral', { on: '2015-01-05', channel: 'police', urgency: 'normal', for: ['p'] }),
      line('2', 'open-case', { on: '2015-01-05' }),
      line('3', 'assign-category', { on: '2015-01-05', category: 'children-in-foster-care', for: ['p'] }),
      line('4', 'place-in-foster-care', {
        ...{ on: '2015-01-06', left: '2019-01-06', family: 'f', for: ['p'] },
        basis: { kind: 'decision', body: 'custody-body', on: '2015-01-06' },
      }),
    ].join('\n');
    const { code, said } = await runImport(system, [write('old.ndjson', content), '--register', 'old']);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('6 are stored now') as string });
  });

  it('names by their ids persons the office keeps or registered, and nobody of another office', async () => {
    const registeredBy = async (account: string): Promise<string> => {
      const person = { firstName: 'Arta', lastName: 'Provëza', attributes: {} };
      const asked = await program(system, account);
      return (await asked.post<{ person: string }>('/api/people', person)).body.person;
    };
    const naming = (person: string): string => {
      const referral = { on: '2021-03-02', channel: 'police', urgency: 'normal', for: [person] };
      return write('by-id.ndjson', JSON.stringify({ key: '1', action: 'receive-referral', case: '1', ...referral }));
    };
    const theirs = await registeredBy('supervisor@gjilan');
    const refused = await runImport(system, [naming(theirs), '--register', 'by-id']);
    expect(refused.said).toContain('line 1: for: UNKNOWN_PERSON');
    const { said } = await runImport(system, [naming(await registeredBy(importer)), '--register', 'by-id']);
    expect(said).toContain('1 are stored now');
  });

  describe('is refused in one sentence', () => {
    const referral = '{"key": "1", "action": "receive-referral", "case": "1", "on": "2021-03-02", "for": ["1"]';
    it.each<[string, () => string[], string | undefined, string]>([
      ['a file that is not there', () => [join(folder, 'none')], undefined, 'There is no such file'],
      ['an empty file', () => [write('empty', '')], undefined, 'The file is empty'],
      ['a file of UTF-16', () => [write('utf16', Buffer.from('\uFEFF{}', 'utf16le'))], undefined, 'save it as UTF-8'],
      [
        'a line of 1 MB',
        () => [write('long', `${'x'.repeat(1 << 20)}\n`)],
        undefined,
        'line 1: LINE_TOO_LONG. A line has at most',
      ],
      ['another centre', () => [register, '--office', 'qps-gjilan'], undefined, 'holds no role at this centre'],
      ['a centre that does not exist', () => [register, '--office', 'qps'], undefined, 'There is no such centre'],
      ['nobody', () => [register], 'nobody', 'There is no such account'],
      ['an account without a centre', () => [register], 'analyst@mitrovica', 'holds no role at any centre'],
      ['a line that is cut off', () => [write('cut', referral)], undefined, 'line 1: NOT_JSON. The line is no JSON'],
    ])('%s', async (_, args, as, sentence) => {
      const { code, said } = await runImport(system, args(), { as: as ?? importer });
      expect(said).toContain(sentence);
      expect(said).not.toMatch(/^ {4}at /m);
      expect(code).toBe(1);
    });
  });
});
