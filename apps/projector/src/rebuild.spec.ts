import { setTimeout as sleep } from 'node:timers/promises';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { rebuild } from './rebuild';
import type { RebuildSettings } from './rebuild-settings';

describe('a rebuild', () => {
  let fixture: ProjectorFixture;
  beforeEach(async () => {
    fixture = await projectorFixture();
    fixture.start();
    for (let index = 0; index < 10; index += 1) await fixture.refer();
    await fixture.caughtUp();
  });
  afterEach(() => fixture.drop());
  const run = (switchIn: RebuildSettings['switchIn'], parts = 3) =>
    rebuild({ database: fixture.projector, sources: fixture.database, switchIn, parts });

  it('is equal, is switched in, and the live projector goes on in the new tables', async () => {
    expect(await run('when-equal')).toMatchObject({ differences: [], switched: true });
    for (let index = 0; index < 5; index += 1) await fixture.refer();
    await fixture.caughtUp();
    expect(await fixture.rows('select count(*)::int as n from read.case_summary')).toEqual([{ n: 15 }]);
    expect(await run('when-equal')).toMatchObject({ differences: [], switched: true });
    expect(await fixture.rows('select count(*)::int as n from read.case_summary')).toEqual([{ n: 15 }]);
  });

  it('under load loses nothing, and readers are served all the while', async () => {
    const stop = { now: false };
    const writing = (async () => {
      let written = 0;
      while (!stop.now) {
        await fixture.refer();
        await sleep(3);
        written += 1;
      }
      return written;
    })();
    const reading = (async () => {
      let least = 0;
      while (!stop.now) {
        const [row] = await fixture.rows('select count(*)::int as n from read.case_summary');
        expect(row?.['n']).toBeGreaterThanOrEqual(least);
        least = Number(row?.['n']);
      }
    })();
    for (let times = 0; times < 3; times += 1) expect(await run('when-equal', 20)).toMatchObject({ switched: true });
    stop.now = true;
    const written = await writing;
    await reading;
    await fixture.caughtUp();
    expect(await fixture.rows('select count(*)::int as n from read.case_summary')).toEqual([{ n: 10 + written }]);
    expect(await run('never')).toMatchObject({ differences: [], switched: false });
  });

  it('that differs says where, and is switched in only with a word', async () => {
    await fixture.rows(`delete from read.fact where ctid in (select ctid from read.fact limit 1)`);
    await fixture.rows(
      `update read.case_summary set phase = 'open' where ctid in (select ctid from read.case_summary limit 1)`,
    );
    const differences = [
      { table: 'fact', onlyLive: 0, onlyNext: 1 },
      { table: 'case_summary', onlyLive: 1, onlyNext: 1 },
    ];
    expect(await run('when-equal')).toMatchObject({ differences, switched: false });
    expect(await run('always')).toMatchObject({ differences, switched: true });
    expect(await run('when-equal')).toMatchObject({ differences: [], switched: true });
  });
});
