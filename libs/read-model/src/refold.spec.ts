import { readDatabase } from '../../../test/setup/read-database';
import { refoldAllSql, refoldSql } from './migrations/refold';

describe('a migration that gives rows another shape', () => {
  let database: Awaited<ReturnType<typeof readDatabase>>;
  beforeAll(async () => {
    database = await readDatabase();
  });
  afterAll(() => database.drop());

  it('empties both sets and sends the projector back to the beginning of the log, fencing off the one at work', async () => {
    const owner = database.owner;
    await owner.query(`update read.checkpoint set position = 41, epoch = 7`);
    for (const set of ['read', 'read_next'])
      await owner.query(`insert into ${set}.log_time (second, position) values (now(), 1)`);
    await owner.query(`insert into read_next.checkpoint (name, position, epoch) values ('tables', 3, 1)
      on conflict (name) do update set position = 3`);
    await owner.query(refoldSql);
    const rows = async (sql: string): Promise<unknown> => (await owner.query(sql)).rows;
    expect(await rows('select position::int, epoch::int from read.checkpoint')).toEqual([{ position: 0, epoch: 8 }]);
    expect(await rows('select count(*)::int as n from read.log_time')).toEqual([{ n: 0 }]);
    expect(await rows('select count(*)::int as n from read_next.log_time')).toEqual([{ n: 0 }]);
    expect(await rows('select count(*)::int as n from read_next.checkpoint')).toEqual([{ n: 0 }]);
  });

  it('keeps the names people are searched by, which an operator who has all folded anew does not', async () => {
    const owner = database.owner;
    const search = async (): Promise<unknown> =>
      (await owner.query('select position::int, epoch::int from read.search_checkpoint')).rows;
    await owner.query(`insert into read.search_checkpoint (name, position, epoch) values ('person-search', 41, 7)
      on conflict (name) do update set position = 41, epoch = 7`);
    await owner.query(refoldSql);
    expect(await search()).toEqual([{ position: 41, epoch: 7 }]);
    await owner.query(refoldAllSql);
    expect(await search()).toEqual([{ position: 0, epoch: 8 }]);
  });
});
