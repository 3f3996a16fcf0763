import type { Client } from 'pg';
import { event } from '../src/conformance/support';
import { logDatabase, type LogDatabase, type Role } from './log-database';

const roles: Role[] = ['kujdes_writer', 'kujdes_projector', 'kujdes_app', 'kujdes_numbers', 'kujdes_signer'];
const readers: Role[] = ['kujdes_writer', 'kujdes_projector', 'kujdes_app', 'kujdes_signer'];
const addRoot = `insert into proof.root values (1, '\\x00', '\\x00', '\\x00', '\\x00')`;
const emptyAppend = `select * from log.append('{case-9}', '{-3}', '{1}', array[gen_random_uuid()], '{A}', array['{}'::bytea], null)`;
const manyAppends = `select * from log.append_many('{case-9}', '{null}', '{1}', '{1}', '{-3}', '{1}', '{1}', '{1}', '{1}',
  array[gen_random_uuid()], '{A}', '{1}', '{2}', '{}'::bytea)`;
const statements = [
  `select log.position_of_append('{}', '{}')`,
  manyAppends.replace('append_many', 'append_in_turn'),
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
  `update proof.root set leaves = ''`,
  `delete from proof.root`,
  `truncate proof.root`,
  `drop table proof.root`,
  `alter table proof.root disable trigger all`,
  `create table proof.other (a int)`,
  `create or replace function proof.refuse_change() returns trigger language plpgsql as 'begin return new; end'`,
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

  const others = roles.filter((role) => role !== 'kujdes_signer');
  it.each(others)('let %s neither see nor add roots', async (role) => {
    for (const statement of ['select * from proof.root', addRoot])
      await expect(clients.get(role)?.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('let kujdes_signer add roots and see them, and of the log only its marks, the events and the last position', async () => {
    const signer = clients.get('kujdes_signer');
    await signer?.query('begin');
    await signer?.query(addRoot);
    expect((await signer?.query('select number from proof.root'))?.rows).toEqual([{ number: '1' }]);
    await signer?.query('rollback');
    for (const table of ['streams', 'readable'])
      await expect(signer?.query(`select * from log.${table}`)).rejects.toMatchObject({ code: '42501' });
    const { rows } = await database.owner.query(
      `select table_schema || '.' || table_name as table, string_agg(lower(privilege_type), ', ' order by privilege_type) as may
       from information_schema.role_table_grants where grantee = 'kujdes_signer' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { table: 'log.engine', may: 'select' },
      { table: 'log.events', may: 'select' },
      { table: 'log.installation', may: 'select' },
      { table: 'proof.root', may: 'insert, select' },
    ]);
  });

  it.each(['update proof.root set number = 9', 'delete from proof.root', 'truncate proof.root'])(
    'stop a slip of the owner: %s',
    async (statement) => {
      await expect(database.owner.query(statement)).rejects.toThrow(/root is never changed/);
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
