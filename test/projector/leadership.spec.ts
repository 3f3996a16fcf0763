import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { postgresEventStore, type EventStore } from '#event-store';
import { masterKeyFromFile, roleUrl } from '#vault';
import { compareWithRebuild } from '../setup/compare-with-rebuild';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { eventually, watchedProjector, type WatchedProjector } from './two-projectors';

const holders = `
  select a.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and a.datname = current_database()
    and l.objid = (hashtext('kujdes live tables')::bigint & 4294967295)::oid`;

describe('two projectors', () => {
  let system: System;
  let sql: Client;
  let log: EventStore;
  let live: WatchedProjector;
  let standby: WatchedProjector;

  beforeEach(async () => {
    system = await startSystem({ demo: false });
    await system.killProjector();
    sql = new Client({ connectionString: system.databaseUrl });
    await sql.connect();
    const key = masterKeyFromFile(system.keyFile);
    log = postgresEventStore({ url: await roleUrl(system.databaseUrl, key, 'kujdes_writer') });
    live = await watchedProjector(system);
    await eventually('one is live', async () => (await live.isLive()) === true);
    standby = await watchedProjector(system);
    await eventually('one is on standby', async () => (await standby.isLive()) === false);
  }, systemStartMs);
  afterEach(async () => {
    if (!live.hasEnded()) process.kill(live.pid, 'SIGCONT');
    await Promise.all([live.kill('SIGKILL'), standby.kill('SIGKILL')]);
    await log.close();
    await sql.end();
    await system.stop();
  });

  /** Records referrals and answers their last position. */
  async function record(count: number): Promise<bigint> {
    let last = 0n;
    for (let index = 0; index < count; index += 1) {
      const data = { on: '2024-03-01', channel: 'police', for: [randomUUID()], urgency: 'normal' };
      const metadata = { actor: randomUUID(), role: 'caseworker', office: 'qps-peje' };
      const event = { id: randomUUID(), type: 'ReferralReceived', schema: 1, on: '2024-03-01', data, metadata };
      const answer = await log.append([{ stream: `case-${randomUUID()}`, expect: 'none', events: [event] }]);
      if (answer.outcome === 'appended') last = answer.position;
    }
    return last;
  }
  const applied = (position: bigint) => async (): Promise<boolean> => {
    const { rows } = await sql.query<{ position: string }>(
      `select position::text from read.checkpoint where name = 'tables'`,
    );
    return BigInt(rows[0]!.position) >= position;
  };
  const inTheTables = async (): Promise<number> =>
    (await sql.query<{ n: number }>('select count(*)::int as n from read.case_summary')).rows[0]!.n;

  it('one is live; when it is killed the other goes on where it ended', async () => {
    await eventually('applied', applied(await record(20)));
    const recording = record(60);
    await live.kill('SIGKILL');
    await eventually('the standby is live', async () => (await standby.isLive()) === true);
    await eventually('applied', applied(await recording));
    expect(await inTheTables()).toBe(80);
    expect((await sql.query(holders)).rows).toHaveLength(1);
    expect(await compareWithRebuild(system)).toMatchObject({ differences: [] });
  }, 120_000);

  it('one frozen whose session is lost writes nothing after it is thawed, and is on standby', async () => {
    const recording = record(60);
    await eventually('it works', async () => (await inTheTables()) > 0);
    process.kill(live.pid, 'SIGSTOP');
    const [holder] = (await sql.query<{ pid: number }>(holders)).rows;
    await sql.query('select pg_terminate_backend($1)', [holder!.pid]);
    await eventually('the standby is live', async () => (await standby.isLive()) === true);
    await eventually('applied', applied(await recording));
    const { rows } = await sql.query(`select epoch from read.checkpoint where name = 'tables'`);

    process.kill(live.pid, 'SIGCONT');
    await eventually('the thawed one is on standby', async () => (await live.isLive()) === false);
    await eventually('applied', applied(await record(20)));
    expect(await standby.isLive()).toBe(true);
    expect((await sql.query(`select epoch from read.checkpoint where name = 'tables'`)).rows).toEqual(rows);
    expect(await inTheTables()).toBe(80);
    expect((await sql.query(holders)).rows).toHaveLength(1);
    expect(await compareWithRebuild(system)).toMatchObject({ differences: [] });
  }, 120_000);

  it('without their LISTEN connections still follow, by looking', async () => {
    const deaf = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'kujdes wake-up'`;
    for (let round = 0; round < 5; round += 1) {
      await sql.query(deaf);
      await eventually('applied', applied(await record(3)));
    }
    expect(await live.isLive()).toBe(true);
    expect(await inTheTables()).toBe(15);
  }, 120_000);
});
