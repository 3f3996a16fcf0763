import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { askReplay, park, refoldAllSql } from '#read-model';
import { Fenced, takeOver } from './apply-events';
import { readParking } from './parking';
import { projectorReadiness } from './projector-readiness';
import { replayParked } from './replay-parked';
import { liveTables } from './target';

describe('a projector in trouble', () => {
  let fixture: ProjectorFixture;
  beforeEach(async () => {
    fixture = await projectorFixture();
  });
  afterEach(() => fixture.drop());
  const until = async (sql: string): Promise<void> => {
    for (let tries = 0; tries < 1_000; tries += 1) {
      if ((await fixture.rows(sql)).length > 0) return;
      await sleep(10);
    }
    throw new Error(`never: ${sql}; ${fixture.logged.join('\n')}`);
  };

  it('says where it stands and why when no event is to blame, and moves on once it can', async () => {
    const { store, vault } = fixture.database;
    const broken = { now: true };
    const follow: typeof store.follow = (options) => {
      if (broken.now) throw new TypeError('the log is not what it was');
      return store.follow(options);
    };
    await fixture.refer();
    fixture.start(liveTables, { vault, store: { ...store, follow } });
    await until('select 1 from read.failure');
    expect(await fixture.rows('select name, code, position::int, reason from read.failure')).toEqual([
      { name: 'tables', code: 'TypeError', position: 0, reason: 'the log is not what it was' },
    ]);
    expect(await projectorReadiness(fixture.projector)).toMatchObject({ ready: false });
    broken.now = false;
    await fixture.caughtUp();
    await until('select 1 where not exists (select from read.failure)');
  });

  it('stops at a log that was put back, also when that has grown past it again, until all is folded anew', async () => {
    await fixture.refer();
    const end = fixture.start();
    await fixture.caughtUp();
    await end();
    await fixture.rows('update read.checkpoint set position = position + 3'); // of events the log has lost
    const startAgain = fixture.start();
    await until('select 1 from read.failure');
    expect(await fixture.rows('select code, position::int, reason from read.failure')).toEqual([
      { code: 'LogPutBack', position: 4, reason: expect.stringContaining('the log ends at 1: it was put back') },
    ]);
    expect(await projectorReadiness(fixture.projector)).toEqual({
      ready: false,
      status: 'tables stopped at position 4: LogPutBack',
    });
    await startAgain();
    for (let n = 0; n < 5; n += 1) await fixture.refer();
    fixture.start();
    const stops = (): number => fixture.logged.filter((line) => line.includes('"code":"LogPutBack"')).length;
    for (const before = stops(); stops() < before + 2;) await sleep(10);
    expect(await fixture.rows('select count(*)::int as n from read.case_summary')).toEqual([{ n: 1 }]);
    await fixture.rows(refoldAllSql);
    await fixture.caughtUp();
    await until('select 1 where not exists (select from read.failure)');
    expect(await fixture.rows('select count(*)::int as n from read.case_summary')).toEqual([{ n: 6 }]);
  });

  it('tells the log the code of what stopped it, not that something did', async () => {
    await fixture.append(`case-${randomUUID()}`, 'NeverHeardOf', {});
    fixture.start();
    await until('select 1 from read.failure');
    for (let tries = 0; tries < 300 && fixture.logged.length < 2; tries += 1) await sleep(10);
    expect(fixture.logged[1]).toContain('"code":"NewerEntry"');
  });

  it('that folds for long is not taken for frozen', async () => {
    const { store, vault } = fixture.database;
    let slow = 0;
    const readMany: typeof store.readMany = async (streams) => {
      slow += 1;
      await sleep(2_500);
      return store.readMany(streams);
    };
    await fixture.refer();
    const sources = { vault, store: { ...store, readMany } };
    fixture.start(liveTables, sources, 1_200);
    await until(`select 1 from read.checkpoint where epoch > 0`);
    fixture.start(liveTables, sources, 1_200);
    await fixture.caughtUp();
    expect(slow).toBe(1);
    expect(fixture.logged.filter((line) => line.startsWith('live'))).toHaveLength(1);
  });

  it('that was overtaken keeps nothing of a replay that failed', async () => {
    const stream = `case-${randomUUID()}`;
    await fixture.append(stream, 'NeverHeardOf', {});
    const runner = fixture.projector.createQueryRunner();
    await takeOver(runner, liveTables);
    await park(fixture.database.owner, stream, 'event-not-readable', randomUUID());
    await askReplay(fixture.database.owner, stream, randomUUID());
    await fixture.rows('update read.checkpoint set position = 1');
    const place = await takeOver(runner, liveTables);
    await takeOver(runner, liveTables);
    const overtaken = replayParked(runner, fixture.database, liveTables, place);
    await expect(overtaken).rejects.toThrow(Fenced);
    expect((await readParking(runner, 'tables')).asked).toEqual([stream]);
    await runner.release();
  });
});
