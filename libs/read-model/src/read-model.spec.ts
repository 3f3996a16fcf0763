import { readDatabase } from '../../../test/setup/read-database';
import { entities } from './read-model';

it('every entity reads its table in the role of the application', async () => {
  const database = await readDatabase();
  try {
    const source = await database.source('kujdes_app');
    for (const entity of entities) expect(await source.getRepository(entity).find({ take: 1 })).toBeInstanceOf(Array);
  } finally {
    await database.drop();
  }
});
