import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { applyEvents, Fenced, takeOver } from './apply-events';
import { rebuild } from './rebuild';
import { liveTables, searchTable } from './target';

describe('the live projector', () => {
  let fixture: ProjectorFixture;
  beforeEach(async () => {
    fixture = await projectorFixture();
  });
  afterEach(() => fixture.drop());
  const differences = async (): Promise<unknown> => {
    const { projector: database, database: sources } = fixture;
    return (await rebuild({ database, sources, switchIn: 'never' })).differences;
  };

  it('shows a referral as soon as it is recorded', async () => {
    fixture.start();
    const person = randomUUID();
    const id = await fixture.refer(person);
    await fixture.caughtUp();
    const [summary] = await fixture.rows(
      `select case_id, office, phase, beneficiaries, restricted, referred_on::text, revision from read.case_summary`,
    );
    expect(summary).toEqual({
      case_id: id,
      office: 'qps-peje',
      phase: 'referred',
      beneficiaries: [person],
      restricted: false,
      referred_on: '2024-03-01',
      revision: 0,
    });
    expect(await fixture.rows('select fact, kind from read.fact join read.fact_class using (class_no)')).toEqual([
      { fact: 'referral', kind: 'police' },
    ]);
  });

  it('one of two is live, and the other takes over where it ended', async () => {
    const ends = [fixture.start(), fixture.start()];
    for (let index = 0; index < 20; index += 1) await fixture.refer();
    await fixture.caughtUp();
    expect(fixture.logged.filter((line) => line.startsWith('live'))).toHaveLength(1);
    await ends[0]?.();
    for (let index = 0; index < 20; index += 1) await fixture.refer();
    await fixture.caughtUp();
    await ends[1]?.();
    expect(await fixture.rows('select count(*)::int as n from read.case_summary')).toEqual([{ n: 40 }]);
    expect(await differences()).toEqual([]);
  });

  it('a projector that was overtaken writes nothing', async () => {
    await fixture.refer();
    const { store, vault } = fixture.database;
    const runner = fixture.projector.createQueryRunner();
    const place = await takeOver(runner, liveTables);
    await takeOver(runner, liveTables);
    const events = await store.readAll({ limit: 10 });
    const late = applyEvents(runner, { store, vault }, liveTables, place, events, events.at(-1)?.position ?? 0n);
    await expect(late).rejects.toThrow(Fenced);
    await runner.release();
    expect(await fixture.rows('select 1 from read.fact')).toEqual([]);
    expect(await fixture.rows('select 1 from read.log_time')).toEqual([]);
  });

  it('a session that holds the place and says nothing is ended; one that works is not', async () => {
    const lock = `pg_advisory_lock(hashtext('kujdes live tables'))`;
    const connected = async (): Promise<{ client: Client; pid: number; ended: Promise<string> }> => {
      const client = new Client({ connectionString: fixture.database.urlAs('kujdes_projector') });
      const ended = new Promise<string>((resolve) => client.on('error', () => resolve('ended')));
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      return { client, pid: rows[0]!.pid, ended };
    };
    const live = (): number => fixture.logged.filter((line) => line.startsWith('live')).length;
    await fixture.refer();
    const frozen = await connected();
    await frozen.client.query(`select ${lock}`);
    const end = fixture.start(liveTables, fixture.database, 300);
    expect(await frozen.ended).toBe('ended');
    await fixture.caughtUp();
    await end();

    const working = await connected();
    const work = working.client.query(`select ${lock}, pg_sleep(1)`).then(() => 'worked');
    const held = `select 1 from pg_locks where locktype = 'advisory' and granted and pid = ${working.pid}`;
    while ((await fixture.rows(held)).length === 0) await sleep(5);
    fixture.start(liveTables, fixture.database, 300);
    expect(await Promise.race([work, working.ended])).toBe('worked');
    expect(live()).toBe(1);
    await working.client.end();
  });

  it('lost connections delay it, nothing is lost or doubled', async () => {
    fixture.start();
    for (let index = 0; index < 30; index += 1) {
      await fixture.refer();
      if (index % 10 === 5)
        await fixture.rows(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'test kujdes_projector'`,
        );
    }
    await fixture.caughtUp();
    expect(await fixture.rows('select count(*)::int as n from read.fact')).toEqual([{ n: 30 }]);
    expect(await differences()).toEqual([]);
  });

  it('stops loudly before an event it cannot apply, and says so without naming anybody', async () => {
    await fixture.refer();
    const id = randomUUID();
    const position = await fixture.append(`case-${id}`, 'NeverHeardOf', { note: 'Arta Shembull' });
    await fixture.refer();
    fixture.start();
    for (let tries = 0; tries < 300 && (await fixture.rows('select 1 from read.failure')).length === 0; tries += 1)
      await sleep(10);
    expect(await fixture.rows('select name, code, position, reason from read.failure')).toEqual([
      {
        name: 'tables',
        code: 'NewerEntry',
        position: String(position),
        reason: 'a newer version of the system wrote NeverHeardOf in shape 1',
      },
    ]);
    expect(await fixture.rows('select 1 from read.case_summary')).toHaveLength(1);
    expect(fixture.logged.join()).toContain(String(position));
    expect(fixture.logged.join()).not.toContain('Arta');
    await expect(differences()).resolves.toEqual([]);
  });

  it.each([
    ['an entry in a newer shape', 'case', 'ReferralReceived', 2, 'ReferralReceived in shape 2'],
    ['a provider event nobody knows', 'provider', 'PlaceAwaited', 1, 'PlaceAwaited in shape 1'],
    ['a kind of stream nobody knows', 'appointment', 'AppointmentMade', 1, 'streams of the kind appointment'],
  ])('stops before %s, which a newer version wrote, and drops nothing', async (_, kind, type, schema, what) => {
    await fixture.refer();
    const position = await fixture.append(`${kind}-${randomUUID()}`, type, { on: '2024-03-01', for: [] }, schema);
    fixture.start();
    for (let tries = 0; tries < 300 && (await fixture.rows('select 1 from read.failure')).length === 0; tries += 1)
      await sleep(10);
    expect(await fixture.rows('select code, position, reason from read.failure')).toEqual([
      { code: 'NewerEntry', position: String(position), reason: `a newer version of the system wrote ${what}` },
    ]);
    expect(await fixture.rows('select position from read.checkpoint')).toEqual([{ position: String(position - 1n) }]);
  });

  it('does not take over tables that a newer version has given another shape', async () => {
    await fixture.rows('create table public.migration (name text, stops_older boolean)');
    await fixture.rows(`insert into public.migration values ('FillAnew1890000000001', true)`);
    await fixture.rows('grant select on public.migration to kujdes_projector');
    await fixture.refer();
    const before = await fixture.rows('select * from read.checkpoint');
    fixture.start();
    for (let tries = 0; tries < 300 && fixture.logged.length < 2; tries += 1) await sleep(10);
    expect(fixture.logged.join()).toContain('FillAnew1890000000001');
    expect(await fixture.rows('select * from read.checkpoint')).toEqual(before);
  });

  it('people are found by their folded names, also after the unlogged table was lost', async () => {
    const person = randomUUID();
    const event = randomUUID();
    const value = (field: string, text: string) =>
      ({ event, field, subject: person, class: 'identity', value: text }) as const;
    const sealed = await fixture.database.vault.seal([
      value('firstName', 'Xhevahire'),
      value('lastName', 'Gjini-Qela'),
      { event, field: 'attributes', subject: person, class: 'attributes', value: { sex: 'female' } },
    ]);
    const [firstName, lastName, attributes] = sealed.map((reference) => ({ ...reference }));
    await fixture.append(`person-${person}`, 'PersonRegistered', { firstName, lastName, attributes });
    const found = async (): Promise<unknown> => {
      for (let tries = 0; tries < 300 && (await fixture.rows('select 1 from read.person_search')).length === 0; tries++)
        await sleep(10);
      return fixture.rows(`select person_id, first_name, last_name from read.person_search where words @> '{cela}'`);
    };
    const expected = [{ person_id: person, first_name: 'Xhevahire', last_name: 'Gjini-Qela' }];
    const end = fixture.start(searchTable);
    expect(await found()).toEqual(expected);
    await end();
    await fixture.rows('truncate read.person_search, read.search_checkpoint');
    fixture.start(searchTable);
    expect(await found()).toEqual(expected);
  });
});
