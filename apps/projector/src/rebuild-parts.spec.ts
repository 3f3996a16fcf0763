import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { rebuild } from './rebuild';
import type { RebuildSettings } from './rebuild-settings';
import { fillParts } from './rebuild-parts';
import { searchTable } from './target';

type Store = RebuildSettings['sources']['store'];

describe('a rebuild in parts', () => {
  let fixture: ProjectorFixture;
  beforeEach(async () => {
    fixture = await projectorFixture();
    for (let index = 0; index < 12; index += 1) await fixture.refer();
  });
  afterEach(() => fixture.drop());

  const run = (more: Partial<RebuildSettings> = {}) =>
    rebuild({ database: fixture.projector, sources: fixture.database, switchIn: 'first', parts: 6, ...more });
  const cases = async (set = 'read'): Promise<unknown> =>
    (await fixture.rows(`select count(*)::int as n from ${set}.case_summary`))[0]?.['n'];
  const progress = async () =>
    (await fixture.rows('select state, reason, parts, parts_done, events_done::int from read.rebuild'))[0];

  async function killSessions(): Promise<void> {
    const sessions = `pg_stat_activity where datname = current_database() and usename = 'kujdes_projector'
      and application_name = 'test kujdes_projector'`;
    await fixture.rows(`select pg_terminate_backend(pid) from ${sessions}`);
    while ((await fixture.rows(`select 1 from ${sessions}`)).length > 0) await sleep(5);
  }

  /** The log as it is, until so many parts have been read: then the rebuild is killed. `read` counts them. */
  function endingAfter(parts: number): { store: Store; read: () => number } {
    const { store } = fixture.database;
    let read = 0;
    const histories: Store['histories'] = async function* (options) {
      if (read === parts) {
        await killSessions();
        throw new Error('ended');
      }
      read += 1;
      yield* store.histories(options);
    };
    const { readAll, readMany, head } = store;
    return { store: { histories, readAll, readMany, head }, read: () => read };
  }

  it('by several workers at once gives what the live projector gives', async () => {
    fixture.start();
    await fixture.caughtUp();
    const { projector: database, database: sources } = fixture;
    const workers = [1, 2, 3];
    const rebuilt = await run({
      switchIn: 'when-equal',
      fill: async (missing) => {
        await Promise.all(workers.map(() => fillParts({ database, sources }, missing)));
      },
    });
    expect(rebuilt).toMatchObject({ differences: [], switched: true });
    expect(await progress()).toMatchObject({ state: 'done', parts: 6, parts_done: 6, events_done: 12 });
  });

  it('that was ended in the middle is gone on with, and the live tables never knew', async () => {
    const { vault } = fixture.database;
    await expect(run({ sources: { vault, store: endingAfter(2).store } })).rejects.toThrow();
    expect(await cases()).toBe(0);
    expect(await progress()).toMatchObject({ state: 'filling', parts_done: 2 });

    const rest = endingAfter(Infinity);
    const said: string[] = [];
    const again = await run({ sources: { vault, store: rest.store }, say: (line) => said.push(line) });
    expect(said).toEqual([expect.stringContaining('2 of 6 parts')]);
    expect(rest.read()).toBe(4);
    expect(again.switched).toBe(true);
    expect(await cases()).toBe(12);
    fixture.start();
    await fixture.refer();
    await fixture.caughtUp();
    expect(await run({ switchIn: 'when-equal' })).toMatchObject({ differences: [], switched: true });
  });

  it('begins anew when other code goes on, or the names were lost in a crash of the database', async () => {
    const { vault } = fixture.database;
    const begin = () =>
      run({ switchIn: 'always', sources: { vault, store: endingAfter(2).store }, stamp: 'this code' });
    await expect(begin()).rejects.toThrow();
    const other = endingAfter(Infinity);
    await run({ sources: { vault, store: other.store }, stamp: 'other code' });
    expect(other.read()).toBe(6);

    await expect(begin()).rejects.toThrow();
    await fixture.rows('truncate read_next.person_search, read_next.search_checkpoint');
    const afterCrash = endingAfter(Infinity);
    await run({ switchIn: 'always', sources: { vault, store: afterCrash.store }, stamp: 'this code' });
    expect(afterCrash.read()).toBe(6);
  });

  it.each([
    [
      'an event nobody knows',
      'NeverHeardOf',
      { note: 'Arta Shembull' },
      'a newer version of the system wrote NeverHeardOf in shape 1',
    ],
    [
      'a row the table refuses',
      'ReferralReceived',
      { on: '2024-03-01', channel: 'police', for: ['Arta Shembull'], urgency: 'normal' },
      'the database refused with 22P02',
    ],
  ])('is strict: %s stops it, with its place and no name', async (_, type, data, why) => {
    const stream = `case-${randomUUID()}`;
    await fixture.append(stream, 'ReferralReceived', {
      on: '2024-03-01',
      channel: 'police',
      for: [randomUUID()],
      urgency: 'normal',
    });
    const position = await fixture.append(`case-${randomUUID()}`, type, data);
    const reason = expect.stringMatching(`position ${position} of case-[0-9a-f-]+ cannot be folded: ${why}`) as unknown;
    await expect(run()).rejects.toMatchObject({ name: 'Unfoldable', message: reason });
    expect(await progress()).toMatchObject({ state: 'failed', reason });
    expect(JSON.stringify(await progress())).not.toContain('Arta');
    expect(await cases()).toBe(0);
  });

  it('fills the names beside the live ones, switches them in and leaves none behind, all of it unlogged', async () => {
    const person = randomUUID();
    const event = randomUUID();
    const value = (field: string, text: string) =>
      ({ event, field, subject: person, class: 'identity', value: text }) as const;
    const attributes = { event, field: 'attributes', subject: person, class: 'attributes', value: {} } as const;
    const sealed = await fixture.database.vault.seal([
      value('firstName', 'Xhevahire'),
      value('lastName', 'Gjini'),
      attributes,
    ]);
    const [firstName, lastName, told] = sealed.map((reference) => ({ ...reference }));
    await fixture.append(`person-${person}`, 'PersonRegistered', { firstName, lastName, attributes: told });
    await run();
    const names = (set: string) => fixture.rows(`select first_name from ${set}.person_search`);
    expect(await names('read')).toEqual([{ first_name: 'Xhevahire' }]);
    expect(await names('read_next')).toEqual([]);
    // Who follows goes on from there.
    fixture.start(searchTable);
    fixture.start();
    await fixture.refer();
    await fixture.caughtUp();
    expect(await run({ switchIn: 'when-equal' })).toMatchObject({ differences: [], switched: true });
    expect(await names('read')).toEqual([{ first_name: 'Xhevahire' }]);
    const tables = await fixture.rows(
      `select relpersistence as kept from pg_class where relname in ('person_search', 'search_checkpoint')`,
    );
    expect(tables).toEqual(Array.from({ length: 4 }, () => ({ kept: 'u' })));
  });

  it('leaves both sets with the same indexes and constraints', async () => {
    const shape = (set: string) =>
      fixture.rows(`
        select tablename, indexname, replace(indexdef, '${set}.', '') as definition,
          (select contype from pg_constraint where conname = indexname and connamespace = '${set}'::regnamespace) as kind
        from pg_indexes where schemaname = '${set}' and tablename not in
          ('short_id', 'failure', 'rebuild', 'rebuild_part') order by 1, 2`);
    const before = await shape('read');
    await run();
    expect(await shape('read')).toEqual(before);
    expect(await shape('read_next')).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });
});
