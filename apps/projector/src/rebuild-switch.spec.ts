import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { refoldSql } from '#read-model';
import { inThisDatabase } from '../../../test/setup/test-database';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { rebuild } from './rebuild';
import { fillParts } from './rebuild-parts';
import type { RebuildSettings } from './rebuild-settings';

describe('the switch of a rebuild', () => {
  let fixture: ProjectorFixture;
  let sealed: string;
  beforeEach(async () => {
    fixture = await projectorFixture();
    for (let index = 0; index < 5; index += 1) await fixture.refer();
    const person = randomUUID();
    const event = randomUUID();
    const of = { event, subject: person, class: 'identity' } as const;
    const [firstName, lastName, attributes] = (
      await fixture.database.vault.seal([
        { ...of, field: 'firstName', value: 'Xhevahire' },
        { ...of, field: 'lastName', value: 'Gjini' },
        { ...of, field: 'attributes', class: 'attributes', value: {} },
      ])
    ).map((reference) => ({ ...reference }));
    sealed = firstName!.sealed;
    await fixture.append(`person-${person}`, 'PersonRegistered', { firstName, lastName, attributes });
  });
  afterEach(() => fixture.drop());

  const run = (more: Partial<RebuildSettings> = {}) =>
    rebuild({ database: fixture.projector, sources: fixture.database, switchIn: 'first', parts: 4, ...more });
  /** A rebuild in which something happens when all parts are filled. */
  const filledThen = (happens: () => Promise<unknown>, more: Partial<RebuildSettings> = {}) =>
    run({
      fill: async (missing) => {
        await fillParts({ database: fixture.projector, sources: fixture.database }, missing);
        await happens();
      },
      ...more,
    });
  const count = async (table: string) => (await fixture.rows(`select count(*)::int as n from ${table}`))[0]?.['n'];

  it('does not happen when a migration has emptied the new tables, whole or not', async () => {
    await expect(filledThen(() => fixture.database.owner.query(refoldSql))).rejects.toThrow('emptied');
    expect(await fixture.rows('select position::int from read.checkpoint')).toEqual([{ position: 0 }]);
    expect(await count('read.case_summary')).toBe(0);
    expect(await run()).toMatchObject({ switched: true });
    expect(await count('read.case_summary')).toBe(5);
  });

  it('does not happen when a newer version has migrated meanwhile', async () => {
    await fixture.rows('create table public.migration (name text, stops_older boolean)');
    await fixture.rows('grant select on public.migration to kujdes_projector');
    const migrated = filledThen(() =>
      fixture.rows(`insert into public.migration values ('FillAnew1890000000001', true)`),
    );
    await expect(migrated).rejects.toThrow('FillAnew1890000000001');
    expect(await count('read.case_summary')).toBe(0);
  });

  it('brings no name back that was erased meanwhile, and a failed rebuild leaves none behind', async () => {
    await expect(filledThen(() => fixture.database.vault.erase([sealed]))).rejects.toThrow('erased');
    expect(await count('read.person_search')).toBe(0);
    expect(await count('read_next.person_search')).toBe(0);
    expect(await run()).toMatchObject({ switched: true });
    expect(await fixture.rows('select first_name from read.person_search')).toEqual([{ first_name: '' }]);
  });

  it('a killed rebuild is not gone on with when a value was erased since', async () => {
    const pid = `select pid from pg_locks where ${inThisDatabase} and locktype = 'advisory' and granted
      and objid::bigint = hashtext('kujdes rebuild')::bigint & 4294967295`;
    const killed = filledThen(async () => {
      await fixture.rows(`select pg_terminate_backend(pid) from (${pid}) rebuild`);
      while ((await fixture.rows(pid)).length > 0) await sleep(5);
    });
    await expect(killed).rejects.toThrow();
    expect(await count('read_next.person_search')).toBe(1);
    await fixture.database.vault.erase([sealed]);
    const said: string[] = [];
    expect(await run({ say: (line) => said.push(line) })).toMatchObject({ switched: true });
    expect(said).toEqual([]);
    expect(await fixture.rows('select first_name from read.person_search')).toEqual([{ first_name: '' }]);
  });

  it('gives way to a reader that needs a table it waits for, and is tried again', async () => {
    const reader = new Client({ connectionString: fixture.database.urlAs('kujdes_app') });
    await reader.connect();
    await reader.query('begin');
    await reader.query('select 1 from read.provider');
    const rebuilding = run();
    const waits = `select 1 from pg_locks where ${inThisDatabase} and not granted and mode = 'AccessExclusiveLock' and relation = 'read.provider'::regclass`;
    while ((await fixture.rows(waits)).length === 0) await sleep(2);
    await reader.query('select 1 from read.account');
    await reader.query('commit');
    await reader.end();
    expect(await rebuilding).toMatchObject({ switched: true });
    expect(await count('read.case_summary')).toBe(5);
    expect(await count('read.person_search')).toBe(1);
    expect(await count('read_next.person_search')).toBe(0);
  });

  it('waits for another rebuild, however short the limit of a statement is', async () => {
    const { owner } = fixture.database;
    const { rows } = await owner.query<{ name: string }>('select current_database() as name');
    await owner.query(`alter role kujdes_projector in database ${rows[0]!.name} set statement_timeout = '300ms'`);
    const database = await fixture.database.source('kujdes_projector');
    await owner.query(`select pg_advisory_lock(hashtext('kujdes rebuild'))`);
    const said: string[] = [];
    const rebuilding = run({ database, say: (line) => said.push(line) });
    const ended = rebuilding.then(
      () => 'ended',
      () => 'ended',
    );
    expect(await Promise.race([ended, sleep(600, 'waiting')])).toBe('waiting');
    expect(said).toEqual(['another rebuild is running: this one waits for its end']);
    await owner.query(`select pg_advisory_unlock(hashtext('kujdes rebuild'))`);
    expect(await rebuilding).toMatchObject({ switched: true });
  });

  it('is ended by a signal before the next step, in the midst of a statement, and gone on with later', async () => {
    const ending = new AbortController();
    await expect(filledThen(() => Promise.resolve(ending.abort()), { signal: ending.signal })).rejects.toThrow(
      'aborted',
    );
    const again = new AbortController();
    const blocked = new Client({ connectionString: fixture.database.urlAs('kujdes_projector') });
    await blocked.connect();
    await blocked.query('begin; lock table read_next.fact in share mode');
    const said: string[] = [];
    const rebuilding = run({ signal: again.signal, say: (line) => said.push(line) });
    const failed = rebuilding.catch((error: unknown) => error);
    const waits = `select 1 from pg_locks where ${inThisDatabase} and not granted and relation = 'read_next.fact'::regclass`;
    while ((await fixture.rows(waits)).length === 0) await sleep(2);
    again.abort();
    expect(await failed).toBeDefined();
    expect(said).toEqual(['going on with the rebuild that was left: 4 of 4 parts are filled']);
    await blocked.end();
    expect(await run()).toMatchObject({ switched: true });
  });
});
