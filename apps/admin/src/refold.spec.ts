import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { masterKeyFromFile } from '#vault';
import { refold } from './refold';

describe('the command that has all tables folded anew', () => {
  let database: ReadDatabase;
  beforeAll(async () => {
    database = await readDatabase();
  });
  afterAll(() => database.drop());

  it('sends both checkpoints back to the beginning of the log, and says so', async () => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    await database.owner.query(`update read.checkpoint set position = 9`);
    await database.owner
      .query(`insert into read.search_checkpoint (name, position, epoch) values ('person-search', 9, 1)
      on conflict (name) do update set position = 9`);
    const databaseUrl = database.urlAs('kujdes_app').replace('kujdes_app', database.owner.user ?? '');
    await refold({ databaseUrl, key: masterKeyFromFile('not needed'), mode: 'real' });
    const { rows } = await database.owner.query(
      'select position::int from read.checkpoint union all select position::int from read.search_checkpoint',
    );
    expect(rows).toEqual([{ position: 0 }, { position: 0 }]);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('folds the whole log'));
    said.mockRestore();
  });
});
