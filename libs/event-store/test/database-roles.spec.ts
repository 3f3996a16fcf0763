import type { Client } from 'pg';
import { event } from '../src/conformance/support';
import { logDatabase, type LogDatabase, type Role } from './log-database';

const roles: Role[] = ['kujdes_writer', 'kujdes_projector', 'kujdes_app', 'kujdes_numbers'];
const readers: Role[] = ['kujdes_writer', 'kujdes_projector', 'kujdes_app'];
const emptyAppend = `select * from log.append('{case-9}', '{-3}', '{1}', array[gen_random_uuid()], '{A}', array['{}'::bytea], null)`;
const manyAppends = `select * from log.append_many('{case-9}', '{null}', '{1}', '{1}', '{-3}', '{1}', '{1}', '{1}', '{1}',
  array[gen_random_uuid()], '{A}', '{1}', '{2}', '{}'::bytea)`;
const statements = [
  `select log.position_of_append('{}', '{}')`,
  `insert into log.events select * from log.events`,
  `update log.events set type = 'Other'`,
  `delete from log.events`,
  `truncate log.events`,
  `insert into log.streams select * from log.streams`,
  `update log.streams set revision = 7`,
  `delete from log.streams`,
  `select * from log.streams for update`,
  `select nextval('log.position')`,
  `select setval('log.position', 1000)`,
  `insert into log.installation (mode) values ('demo')`,
  `update log.installation set mode = 'demo'`,
  `drop table log.events`,
  `alter table log.events disable trigger all`,
  `create table log.other (a int)`,
  `create or replace function log.append() returns void language sql as 'select 1'`,
  `set role postgres`,
];

describe('the database roles of the log', () => {
  let database: LogDatabase;
  const clients = new Map<Role, Client>();
  beforeAll(async () => {
    database = await logDatabase({ mode: 'real' });
    const answer = await database.store().append([{ stream: 'case-1', expect: 'none', events: [event()] }]);
    expect(answer.outcome).toBe('appended');
    for (const role of roles) clients.set(role, await database.connect(role));
  });
  afterAll(() => database.drop());

  const forbidden = roles.flatMap((role) => statements.map((statement) => [role, statement] as const));
  it.each(forbidden)('forbid %s to run: %s', async (role, statement) => {
    await expect(clients.get(role)?.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(roles.filter((role) => role !== 'kujdes_writer'))('forbid %s to append', async (role) => {
    for (const append of [emptyAppend, manyAppends])
      await expect(clients.get(role)?.query(append)).rejects.toMatchObject({ code: '42501' });
  });

  it('forbid even the owner to append, whom the fence does not watch', async () => {
    for (const append of [emptyAppend, manyAppends])
      await expect(database.owner.query(append)).rejects.toThrow(/only kujdes_writer appends/);
  });

  it.each(['update log.events set revision = 9', 'delete from log.events', 'truncate log.events'])(
    'stop a slip of the owner: %s',
    async (statement) => {
      await expect(database.owner.query(statement)).rejects.toThrow(/events is never changed/);
    },
  );

  it.each(readers)('let %s read the log', async (role) => {
    const answer = await clients.get(role)?.query('select count(*)::int as count from log.events');
    expect(answer?.rows).toEqual([{ count: 1 }]);
  });

  it('let kujdes_numbers see nothing of the log', async () => {
    for (const table of ['events', 'streams', 'installation', 'readable', 'position']) {
      await expect(clients.get('kujdes_numbers')?.query(`select * from log.${table}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('leave no role a superuser or able to make roles or databases', async () => {
    const { rows } = await database.owner.query(
      `select rolname from pg_roles where rolname like 'kujdes%' and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)`,
    );
    expect(rows).toEqual([]);
  });
});
