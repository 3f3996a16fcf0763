import { Client } from 'pg';
import { readDatabase, type ReadDatabase, type ReadRole } from '../../../test/setup/read-database';

const roles: readonly ReadRole[] = ['kujdes_writer', 'kujdes_projector', 'kujdes_app', 'kujdes_numbers'];
const privileges = ['select', 'insert', 'update', 'delete', 'truncate'] as const;
type Privilege = (typeof privileges)[number];

const write: readonly Privilege[] = ['select', 'insert', 'update', 'delete'];
const read: readonly Privilege[] = ['select'];
const set = ['fact', 'entry_day', 'person_attribute', 'log_time', 'checkpoint', 'plan', 'plan_value'];
const notForNumbers = ['case_summary', 'provider_referral', 'provider', 'household_member', 'account', 'account_role'];
const search = ['person_search', 'search_checkpoint'];
const rebuilding = ['rebuild', 'rebuild_part', 'rebuild_second'];

/** What each role may do with each table; whatever is not here is forbidden. */
const allowed: Readonly<Record<ReadRole, Readonly<Record<string, readonly Privilege[]>>>> = {
  kujdes_writer: { ...all('log', ['events', 'streams', 'installation', 'engine'], read) },
  kujdes_projector: {
    ...all('log', ['events', 'streams', 'installation', 'engine'], read),
    ...all('read', [...set, ...notForNumbers, ...search, 'failure', ...rebuilding], write),
    ...all('read_next', [...set, ...notForNumbers, ...search], write),
    'read.rebuild_second': privileges,
    'read.short_id': ['select', 'insert'],
    'operations.parking': read,
  },
  kujdes_app: {
    ...all('log', ['events', 'streams', 'installation', 'engine'], read),
    ...all('read', [...set, ...notForNumbers, ...search, 'short_id', 'failure', 'rebuild'], read),
    'operations.parking': read,
  },
  kujdes_numbers: all('read', set, read),
};

function all(
  schema: string,
  tables: readonly string[],
  may: readonly Privilege[],
): Record<string, readonly Privilege[]> {
  return Object.fromEntries(tables.map((table) => [`${schema}.${table}`, may]));
}

/** A statement of each kind that changes nothing where it is allowed. */
const statement = (privilege: Privilege, table: string, column: string): string =>
  ({
    select: `select ${column} from ${table} limit 0`,
    insert: `insert into ${table} select * from ${table} where false`,
    update: `update ${table} set ${column} = ${column} where false`,
    delete: `delete from ${table} where false`,
    truncate: `truncate ${table}`,
  })[privilege];

describe('the rights of the database roles', () => {
  let database: ReadDatabase;
  let tables: { name: string; column: string }[];
  beforeAll(async () => {
    database = await readDatabase();
    tables = (
      await database.owner.query<{ name: string; column: string }>(
        `select table_schema || '.' || table_name as name, min(column_name) as column
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
         where table_schema in ('log', 'read', 'read_next', 'operations') and table_type = 'BASE TABLE' group by 1 order by 1`,
      )
    ).rows;
  });
  afterAll(() => database.drop());

  it.each(roles)('every statement not granted to %s is refused', async (role) => {
    const client = new Client({ connectionString: database.urlAs(role) });
    await client.connect();
    const wrong: string[] = [];
    for (const { name, column } of tables) {
      for (const privilege of privileges) {
        // short_id's number is always generated, so a row is inserted by its id alone.
        const sql =
          name === 'read.short_id' && privilege === 'insert'
            ? `insert into read.short_id (id) select '' where false`
            : statement(privilege, name, name === 'read.short_id' ? 'id' : column);
        const code = await client.query(sql).then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        );
        const may = allowed[role][name]?.includes(privilege) ?? false;
        if (may !== (code === 'done')) wrong.push(`${privilege} ${name}: ${code}`);
      }
    }
    await client.end();
    expect(tables.length).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });

  it.each(['kujdes_writer', 'kujdes_app', 'kujdes_numbers'] as const)('%s may not switch tables', async (role) => {
    const client = new Client({ connectionString: database.urlAs(role) });
    await client.connect();
    await expect(client.query('select read.switch_in()')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('select read.empty_next()')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('select read.complete_next()')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query(`select read.index_next('fact_of_case')`)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('switching the sets twice leaves every right where it was', async () => {
    const rightsOf = async (): Promise<unknown[]> =>
      (
        await database.owner.query(
          `select table_schema, table_name, grantee, privilege_type from information_schema.role_table_grants
           where grantee like 'kujdes%' and table_schema ~ '^(read|operations)' order by 1, 2, 3, 4`,
        )
      ).rows;
    const before = await rightsOf();
    await database.owner.query('select read.switch_in()');
    expect(await rightsOf()).toEqual(before);
    await database.owner.query('select read.switch_in()');
    expect(await rightsOf()).toEqual(before);
  });
});
