import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { copyRows } from './copy-rows';
import { streamTables, entryDayTable, planTable } from './tables';
import { sqlType } from './table';
import { writeRows } from './write-rows';

const day = (on: string, knownFrom: bigint, knownUntil: bigint | null = null) => ({
  case_no: 'case-a',
  office: 'qps-peje',
  entry_on: on,
  known_from: knownFrom,
  known_until: knownUntil,
});

describe('the rows of a stream', () => {
  let database: ReadDatabase;
  beforeAll(async () => {
    database = await readDatabase();
  });
  afterAll(() => database.drop());

  it('are written as their difference only', async () => {
    const { owner } = database;
    expect(
      await writeRows(owner, 'read', entryDayTable, ['case-a'], [day('2024-01-02', 1n), day('2024-01-03', 2n)]),
    ).toEqual({ gone: 0, come: 2 });
    expect(
      await writeRows(owner, 'read', entryDayTable, ['case-a'], [day('2024-01-02', 1n), day('2024-01-03', 2n)]),
    ).toEqual({ gone: 0, come: 0 });
    expect(
      await writeRows(owner, 'read', entryDayTable, ['case-a'], [day('2024-01-02', 1n, 5n), day('2024-01-03', 2n)]),
    ).toEqual({ gone: 1, come: 1 });
    expect(await writeRows(owner, 'read', entryDayTable, ['case-b'], [])).toEqual({ gone: 0, come: 0 });
    const left = await owner.query(`select entry_on::text, known_from, known_until from read.entry_day order by 1`);
    expect(left.rows).toEqual([
      { entry_on: '2024-01-02', known_from: '1', known_until: '5' },
      { entry_on: '2024-01-03', known_from: '2', known_until: null },
    ]);
    expect(await writeRows(owner, 'read', entryDayTable, ['case-a'], [])).toEqual({ gone: 2, come: 0 });
  });

  it('are copied word for word into a table of any kinds of columns', async () => {
    const { owner } = database;
    await owner.query(`create table read_next.odd (of int, word text, words text[], content jsonb, day date)`);
    const columns = { of: 'number-of', word: 'text', words: 'text[]', content: 'jsonb', day: 'date' } as const;
    const odd = ['\\N', '\\.', 'a\tb\r\nc', '', 'NULL', '{"ë", \\"}', '\\\\'];
    const rows = odd.map((word) => ({
      of: 'case-a',
      word,
      words: [word, 'x'],
      content: { [word]: word },
      day: '2024-02-29',
    }));
    const empty = { of: null, word: null, words: [], content: null, day: null };
    await copyRows(owner, { name: 'odd', owner: 'of', columns }, [...rows, empty], new Map([['case-a', 7]]));
    const copied = await owner.query('select of, word, words, content, day::text from read_next.odd');
    expect(copied.rows).toEqual([...rows.map((row) => ({ ...row, of: 7 })), empty]);
  });

  it('keep quotes, backslashes and nested content as they are', async () => {
    const { owner } = database;
    const content = { title: `a "quoted" \\ text, {braced}`, cells: [1, null, 'ë'] };
    const row = { stream_id: 'p', code: 'p', municipality: 'peje', content, revision: 1, position: 9n };
    await writeRows(owner, 'read', planTable, ['p'], [row]);
    expect((await owner.query('select content from read.plan')).rows).toEqual([{ content }]);
    expect(await writeRows(owner, 'read', planTable, ['p'], [row])).toEqual({ gone: 0, come: 0 });
    expect(await writeRows(owner, 'read', planTable, ['p'], [{ ...row, position: 10n }])).toEqual({ gone: 1, come: 1 });
  });

  it.each(streamTables)('of $name are found by their owner, however the plan was made', async (table) => {
    const { owner } = database;
    let sql = '';
    const heard = {
      query: (text: string, values?: unknown[]): Promise<unknown> => {
        sql = text;
        return owner.query(text, values);
      },
    };
    await writeRows(heard, 'read', table, ['5f0c7a52-0000-8000-8000-000000000001'], []);
    await owner.query('set enable_seqscan = off');
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${sql}`);
    await owner.query('reset enable_seqscan');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    const scans = plan.match(/(Index|Index Only|Bitmap Index) Scan .*\n.*/g) ?? [];
    expect(scans.length).toBeGreaterThanOrEqual(2);
    for (const scan of scans) expect(scan).toMatch(/Index Cond|Recheck Cond/);
  });

  it.each(streamTables)('of $name have the columns of both sets of tables', async ({ name, columns }) => {
    const words: Record<string, string> = {
      int4: 'int',
      int8: 'bigint',
      bool: 'boolean',
      float8: 'double precision',
      _text: 'text[]',
      _uuid: 'uuid[]',
    };
    for (const set of ['read', 'read_next']) {
      const found = await database.owner.query<{ column_name: string; udt_name: string }>(
        `select column_name, udt_name from information_schema.columns
         where table_schema = $1 and table_name = $2 order by ordinal_position`,
        [set, name],
      );
      expect(found.rows.map((row) => [row.column_name, words[row.udt_name] ?? row.udt_name])).toEqual(
        Object.entries(columns).map(([column, type]) => [column, sqlType(type)]),
      );
    }
  });
});
