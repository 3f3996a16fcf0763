import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { Applied } from './applied';

describe('waiting for the tables', () => {
  let database: ReadDatabase;
  let source: DataSource;
  beforeEach(async () => {
    database = await readDatabase();
    source = await database.source('kujdes_app');
  });
  afterEach(() => database.drop());
  const apply = (position: number) =>
    database.owner.query(`update read.checkpoint set position = $1 where name = 'tables'`, [position]);

  it('ends for each of many when the tables hold what it asked for, with one look for all', async () => {
    let looks = 0;
    const counted = {
      query: (sql: string): Promise<unknown> => {
        looks += 1;
        return source.query(sql);
      },
    };
    const applied = new Applied(counted as DataSource);
    const began = Date.now();
    const arrived: number[] = [];
    const all = Array.from({ length: 200 }, async (_, index) => {
      const position = index < 100 ? 5 : 9;
      await applied.until(BigInt(position));
      arrived.push(position);
    });
    const first = Promise.all(all.slice(0, 100));
    await sleep(100);
    expect(arrived).toEqual([]);
    await apply(5);
    await first;
    expect(arrived).toEqual(Array(100).fill(5));
    await apply(9);
    await Promise.all(all);
    // One every 10 ms, not 200.
    expect(looks).toBeLessThanOrEqual((Date.now() - began) / 8 + 2);
  });

  it('ends at once when they hold it, also after nobody has waited for a while', async () => {
    const applied = new Applied(source);
    await apply(7);
    await applied.until(7n);
    await sleep(50);
    await applied.until(3n);
  });

  it('is bounded: then the answer says that they are stale, and how far they are', async () => {
    await apply(7);
    await expect(new Applied(source).until(8n)).rejects.toMatchObject({
      code: 'stale',
      more: { appliedPosition: '7' },
    });
  });

  it('fails with the database, and works again afterwards', async () => {
    const applied = new Applied(source);
    await database.owner.query('alter table read.checkpoint rename to elsewhere');
    await expect(applied.until(1n)).rejects.toThrow('does not exist');
    await database.owner.query('alter table read.elsewhere rename to checkpoint');
    await apply(1);
    await applied.until(1n);
  });
});
