import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { caseSummaryTable, entryDayTable, factTable, planValueTable } from './tables';
import { writeNews } from './write-news';
import { writeRows } from './write-rows';

const day = (on: string, knownFrom: bigint, knownUntil: bigint | null = null) => ({
  case_no: 'case-a',
  office: 'qps-peje',
  entry_on: on,
  known_from: knownFrom,
  known_until: knownUntil,
});

describe('what became known since rows were written', () => {
  let database: ReadDatabase;
  beforeAll(async () => {
    database = await readDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => database.owner.query('delete from read.entry_day'));

  const write = (...rows: ReturnType<typeof day>[]) =>
    writeRows(database.owner, 'read', entryDayTable, ['case-a'], rows);
  const news = (since: bigint, ...rows: ReturnType<typeof day>[]) =>
    writeNews(database.owner, 'read', entryDayTable, rows, since);
  const held = async () =>
    (
      await database.owner.query<{ held: string }>(
        `select concat_ws(' ', entry_on, known_from, coalesce(known_until::text, 'still')) as held
         from read.entry_day order by 1`,
      )
    ).rows.map((row) => row.held);

  it('comes, and what is no longer known gets its end', async () => {
    await write(day('2024-01-01', 1n, 2n), day('2024-01-02', 1n), day('2024-01-03', 3n));
    const now = [
      day('2024-01-01', 1n, 2n),
      day('2024-01-02', 1n, 5n),
      day('2024-01-03', 3n),
      day('2024-01-04', 4n, 5n),
      day('2024-01-05', 5n),
    ];
    expect(await news(3n, ...now)).toEqual({ gone: 1, come: 3 });
    expect(await held()).toEqual([
      '2024-01-01 1 2',
      '2024-01-02 1 5',
      '2024-01-03 3 still',
      '2024-01-04 4 5',
      '2024-01-05 5 still',
    ]);
    expect(await write(...now)).toEqual({ gone: 0, come: 0 });
  });

  it('is nothing when nothing happened since', async () => {
    await write(day('2024-01-02', 1n));
    expect(await news(1n, day('2024-01-02', 1n))).toEqual({ gone: 0, come: 0 });
    expect(await held()).toEqual(['2024-01-02 1 still']);
  });

  it('is not written onto rows that are not what was known then', async () => {
    await write(day('2024-01-02', 1n));
    expect(await news(3n, day('2024-01-03', 2n, 4n), day('2024-01-04', 4n))).toBeUndefined();
    expect(await held()).toEqual(['2024-01-02 1 still']);
  });

  it('is not told by a table that has no positions', async () => {
    expect(await writeNews(database.owner, 'read', caseSummaryTable, [], 3n)).toBeUndefined();
  });

  it.each([factTable, entryDayTable, planValueTable])('is found in $name by its owner', async (table) => {
    let sql = '';
    const heard = {
      query: (text: string, values?: unknown[]): Promise<unknown> => {
        if (text.includes('news')) sql = text;
        return database.owner.query(text, values);
      },
    };
    const empty = Object.fromEntries(Object.keys(table.columns).map((name) => [name, null]));
    await writeNews(heard, 'read', table, [{ ...empty, known_from: 9n }], 8n).catch(() => undefined);
    await database.owner.query('set enable_seqscan = off');
    const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${sql}`);
    await database.owner.query('reset enable_seqscan');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    expect(plan).toMatch(/Index Scan/);
  });
});
