import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { readKnownAt, resolveKnownAt } from './resolve-known-at';
import { writeLogTimes } from './write-log-times';

const at = (text: string) => ({ second: Date.parse(text) });
const now = new Date('2024-01-01T10:00:10Z');

describe('what was known at', () => {
  let database: ReadDatabase;
  beforeAll(async () => {
    database = await readDatabase();
    // The clock went back between positions 3 and 5; 8 shares a second with 7.
    const moments: [bigint, string][] = [
      [3n, '2024-01-01T10:00:01.200Z'],
      [5n, '2024-01-01T10:00:00.900Z'],
      [7n, '2024-01-01T10:00:05.000Z'],
      [8n, '2024-01-01T10:00:05.999Z'],
    ];
    for (const [position, recordedAt] of moments)
      await writeLogTimes(database.owner, 'read', [{ position, recordedAt }]);
    await database.owner.query(`update read.checkpoint set position = 9 where name = 'tables'`);
  });
  afterAll(() => database.drop());
  const known = (asked: Parameters<typeof resolveKnownAt>[1]) => resolveKnownAt(database.owner, asked, now);

  it('a second is everything before the first event recorded in it or later', async () => {
    expect(await known(at('2024-01-01T10:00:00Z'))).toEqual({ position: '2', at: null, final: true });
    expect(await known(at('2024-01-01T10:00:01Z'))).toEqual({ position: '2', at: null, final: true });
    const five = { position: '6', at: '2024-01-01T10:00:01Z', final: true };
    expect(await known(at('2024-01-01T10:00:02Z'))).toEqual(five);
    expect(await known(at('2024-01-01T10:00:05Z'))).toEqual(five);
  });

  it('a second that no event has reached yet is answered at the applied head, and may change', async () => {
    expect(await known(at('2024-01-01T10:00:06Z'))).toEqual({
      position: '9',
      at: '2024-01-01T10:00:05Z',
      final: false,
    });
    expect(await known(at('2024-01-01T10:00:10Z'))).toMatchObject({ position: '9', final: false });
  });

  it('a second in the future is refused', async () => {
    expect(await known(at('2024-01-01T10:00:11Z'))).toBe('in-future');
  });

  it('a position is itself, as far as the tables are', async () => {
    expect(await known({ position: 7n })).toEqual({ position: '7', at: '2024-01-01T10:00:05Z', final: true });
    expect(await known({ position: 3n })).toEqual({ position: '3', at: '2024-01-01T10:00:01Z', final: true });
    expect(await known({ position: 10n })).toMatchObject({ position: '9', final: false });
    expect(await known(undefined)).toMatchObject({ position: '9', final: false });
  });

  it.each([
    ['12', { position: 12n }],
    ['2024-01-01T10:00:00Z', { second: Date.parse('2024-01-01T10:00:00Z') }],
    ['2024-01-01T11:00:00+01:00', { second: Date.parse('2024-01-01T10:00:00Z') }],
    ['2024-01-01T10:00:00.500Z', undefined],
    ['2024-13-01T10:00:00Z', undefined],
    ['2024-02-30T10:00:00Z', undefined],
    ['2024-01-01', undefined],
    ['-1', undefined],
    ['', undefined],
    ['9'.repeat(19), undefined],
  ])('reads "%s"', (text, asked) => {
    expect(readKnownAt(text)).toEqual(asked);
  });

  it('the index of times is the same whether events come one by one or together', async () => {
    await database.owner.query('truncate read_next.log_time');
    const moments = ['10:00:01.2', '10:00:00.9', '10:00:05.0', '10:00:05.9'].map((time, index) => ({
      position: BigInt([3, 5, 7, 8][index] ?? 0),
      recordedAt: `2024-01-01T${time}Z`,
    }));
    await writeLogTimes(database.owner, 'read_next', moments);
    const rows = async (set: string) =>
      (await database.owner.query(`select second, position from ${set}.log_time order by 1`)).rows;
    expect(await rows('read_next')).toEqual(await rows('read'));
  });
});
