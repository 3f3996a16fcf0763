import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/setup/test-database';
import { migrationsOf } from './all-migrations';
import { inOrder } from './migration';
import { requireMigrated } from './require-migrated';
import { runMigrations } from './run-migrations';

describe('a process that starts', () => {
  let database: TestDatabase;
  let owner: Client;
  let asApp: string;
  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    const url = new URL(database.url);
    url.username = 'kujdes_app';
    asApp = url.href;
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  const starts = (): Promise<void> => requireMigrated(asApp, undefined);

  it('is refused on a database that was never migrated, or not to this version', async () => {
    const settings = { waitSeconds: 0, statementSeconds: 60, tell: () => undefined };
    const all = inOrder(migrationsOf('one').database);
    const older = migrationsOf('one').database.filter((each) => new each().name !== all.at(-1)!.name);
    await runMigrations(owner, older.slice(0, 1), settings);
    await expect(starts()).rejects.toThrow(/DATABASE_URL is older than this version/);
    await runMigrations(owner, older, settings);
    await expect(starts()).rejects.toThrow(`(${all.at(-1)!.name} has not run): run "npm run admin -- migrate" first.`);
    await runMigrations(owner, migrationsOf('one').database, settings);
    await expect(starts()).resolves.toBeUndefined();
  });

  it('works on one that a newer version has migrated, unless a migration stops older processes', async () => {
    await owner.query(`insert into migration ("timestamp", name) values (1890000000001, 'AddIndex1890000000001')`);
    await expect(starts()).resolves.toBeUndefined();
    await owner.query(
      `insert into migration ("timestamp", name, stops_older) values (1890000000002, 'FillAnew1890000000002', true)`,
    );
    await expect(starts()).rejects.toThrow(/newer version has migrated this database \(FillAnew1890000000002\)/);
  });
});

it('every migration that has the read tables folded anew stops older processes', async () => {
  const folding: string[] = [];
  const stopping: string[] = [];
  for (const migration of inOrder(migrationsOf('one').database)) {
    let sql = '';
    await migration.up({
      query(text) {
        sql += text;
        return Promise.resolve({ rows: [] });
      },
    });
    if (/update read\.checkpoint set position = 0/.test(sql)) folding.push(migration.name);
    if (migration.stopsOlder) stopping.push(migration.name);
  }
  expect(folding.length).toBeGreaterThan(3);
  expect(stopping).toEqual(expect.arrayContaining(folding));
});
