import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { ProjectorMeasures } from './projector-measures';
import { liveTables } from './target';

describe('the measure of a rebuild', () => {
  let fixture: ProjectorFixture;
  beforeAll(async () => {
    fixture = await projectorFixture();
  });
  afterAll(() => fixture.drop());

  it('shows one that runs, and none when it was killed', async () => {
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
