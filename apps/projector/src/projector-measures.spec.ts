import { Client } from 'pg';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { ProjectorMeasures } from './projector-measures';
import { liveTables } from './target';

describe('the measures of the projector', () => {
  let fixture: ProjectorFixture;
  beforeAll(async () => {
    fixture = await projectorFixture();
  });
  afterAll(() => fixture.drop());

  it('count what is recorded behind a gap as not applied, with its age', async () => {
    const { projector: database } = fixture;
    const measures = new ProjectorMeasures({ database, store: fixture.database.store, targets: [liveTables] });
    const end = fixture.start();
    await fixture.refer();
    await fixture.caughtUp();
    const writer = new Client({ connectionString: fixture.database.urlAs('kujdes_writer') });
    await writer.connect();
    await writer.query(`begin; select log.append('{plan-1}', '{-3}', '{1}', array[gen_random_uuid()], '{A}',
      array['{}'::bytea], null)`);
    await fixture.refer();
    await fixture.refer();
    const [waiting] = await fixture.rows(
      `select extract(epoch from clock_timestamp() - recorded_at)::float8 as age from log.events where position = 3`,
    );
    await measures.refresh();
    const text = await measures.registry.metrics();
    const told = (name: string): number => Number(new RegExp(`^${name}{.*} (.*)$`, 'm').exec(text)?.[1]);
    expect(told('kujdes_projection_lag_events')).toBe(2);
    expect(told('kujdes_projection_lag_seconds')).toBeGreaterThan(Number(waiting?.['age']) - 0.002); // whole milliseconds
    await writer.query('rollback');
    await writer.end();
    await fixture.caughtUp();
    await measures.refresh();
    expect(await measures.registry.metrics()).toMatch(/^kujdes_projection_lag_events{.*} 0$/m);
    await end();
  });

  it('show a rebuild that runs, and none when it was killed', async () => {
    const { projector: database } = fixture;
    const measures = new ProjectorMeasures({ database, store: fixture.database.store, targets: [liveTables] });
    const progress = async (): Promise<string | undefined> => {
      await measures.refresh();
      return /^kujdes_rebuild_progress (.*)$/m.exec(await measures.registry.metrics())?.[1];
    };
    await fixture.rows(`insert into read.rebuild (run, stamp, state, until, parts, events_done, events_total)
      values (gen_random_uuid(), '', 'filling', 100, 8, 25, 100)`);
    expect(await progress()).toBe('-1');
    await fixture.rows(`select pg_advisory_lock(hashtext('kujdes rebuild'))`);
    expect(await progress()).toBe('0.25');
    await fixture.rows(`select pg_advisory_unlock(hashtext('kujdes rebuild'))`);
    expect(await progress()).toBe('-1');
  });
});
