import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/setup/test-database';
import type { Query } from '#sql';
import type { Migrations } from './migration';
import { inTurn, runMigrations } from './run-migrations';

class MakeRoles1700000000001 {
  readonly name = 'MakeRoles1700000000001';
  up = (runner: Query): Promise<unknown> =>
    runner.query(`do $$ begin create role kujdes_app login; exception when duplicate_object then null; end $$;
      do $$ begin create role kujdes_projector login; exception when duplicate_object then null; end $$;`);
}
class MakeVisits1700000000002 {
  readonly name = 'MakeVisits1700000000002';
  up = (runner: Query): Promise<unknown> => runner.query('create table visits (id int); insert into visits values (1)');
}
class WidenVisits1700000000003 {
  readonly name = 'WidenVisits1700000000003';
  up = (runner: Query): Promise<unknown> => runner.query('alter table visits add column kind text');
}
class Sleep1700000000004 {
  readonly name = 'Sleep1700000000004';
  up = (runner: Query): Promise<unknown> => runner.query('create table slept (id int); select pg_sleep(30)');
}
const first = [MakeVisits1700000000002, MakeRoles1700000000001] as unknown as Migrations;
const widened = [...first, WidenVisits1700000000003] as unknown as Migrations;

describe('migrating', () => {
  let database: TestDatabase;
  const clients: Client[] = [];
  const client = async (): Promise<Client> => {
    const made = new Client({ connectionString: database.url });
    await made.connect();
    clients.push(made);
    return made;
  };
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const each of clients.splice(0)) await each.end();
    await database.drop();
  });
  const told: string[] = [];
  const settings = { waitSeconds: 30, statementSeconds: 60, tell: (line: string) => void told.push(line) };
  const names = async (owner: Client): Promise<unknown[]> =>
    (await owner.query<{ name: string }>('select name from migration order by id')).rows.map(({ name }) => name);

  it('from several machines at once runs each migration once, in the order of their days', async () => {
    told.length = 0;
    const owners = [await client(), await client(), await client()];
    await Promise.all(owners.map((owner) => inTurn(owner, 30, () => runMigrations(owner, widened, settings))));
    const expected = ['MakeRoles1700000000001', 'MakeVisits1700000000002', 'WidenVisits1700000000003'];
    expect(await names(owners[0]!)).toEqual(expected);
    expect(told.map((line) => line.replace(/ \(.*/, ''))).toEqual(expected.map((name) => `migrated: ${name}`));
    expect((await owners[0]!.query('select id from visits')).rowCount).toBe(1);
  });

  it('does not begin while another machine is at it, and says so', async () => {
    const [other, mine] = [await client(), await client()];
    await inTurn(other, 0, async () => {
      await expect(inTurn(mine, 1, () => Promise.resolve())).rejects.toThrow(
        'Another machine has been migrating this database for 1 seconds: nothing was done.',
      );
    });
    await expect(inTurn(mine, 0, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('gives way to a long reader, so that nobody queues behind it, and goes on when the reader has ended', async () => {
    told.length = 0;
    const [owner, reader, other] = [await client(), await client(), await client()];
    await runMigrations(owner, first, settings);
    await reader.query('begin; select * from visits');
    const migrating = runMigrations(owner, widened, settings);
    while (!told.some((line) => line.startsWith('waiting: WidenVisits'))) {
      // Served all the while, although the first reader has not ended: a queue behind the migration would hold this up.
      expect((await other.query('select * from visits')).rowCount).toBe(1);
      await new Promise((done) => setTimeout(done, 20));
    }
    await reader.query('commit');
    await migrating;
    expect(await names(owner)).toContain('WidenVisits1700000000003');
  });

  it('takes a migration back that runs longer than a statement may', async () => {
    const owner = await client();
    const long = [...first, Sleep1700000000004] as unknown as Migrations;
    await expect(runMigrations(owner, long, { ...settings, statementSeconds: 1 })).rejects.toThrow(
      'Sleep1700000000004 ran longer than 1 seconds and was taken back: give it more with --statement-timeout SECONDS.',
    );
    expect(await names(owner)).toEqual(['MakeRoles1700000000001', 'MakeVisits1700000000002']);
    expect((await owner.query(`select to_regclass('slept') as found`)).rows).toEqual([{ found: null }]);
  });
});
