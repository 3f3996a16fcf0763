import { Client } from 'pg';
import { testDatabase, testTemplate } from './test-database';

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the test database', () => {
  it('sorts names the Albanian way', async () => {
    const database = await testDatabase();
    const sorted = await rows(
      database.url,
      `select n from unnest(array['Drita','Dhurata','Çlirim','Dafina','Cana']) n order by n`,
    );
    expect(sorted).toEqual(['Cana', 'Çlirim', 'Dafina', 'Drita', 'Dhurata'].map((n) => ({ n })));
    await database.drop();
  });

  it('gives every caller a database of its own, also from a template', async () => {
    const template = await testTemplate('the-test-database', async (url) => {
      await rows(url, 'create table seen (n int)');
    });
    const [one, two] = await Promise.all([testDatabase({ template }), testDatabase({ template })]);
    await rows(one.url, 'insert into seen values (1)');
    expect(await rows(one.url, 'select n from seen')).toEqual([{ n: 1 }]);
    expect(await rows(two.url, 'select n from seen')).toEqual([]);
    await Promise.all([one.drop(), two.drop()]);
    await expect(rows(one.url, 'select 1')).rejects.toThrow(/does not exist/);
  });
});
