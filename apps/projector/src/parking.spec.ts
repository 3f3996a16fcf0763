import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { askReplay, park, parkedStreams } from '#read-model';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { applyEvents, takeOver } from './apply-events';
import { rebuild } from './rebuild';
import { liveTables, searchTable } from './target';

const administrator = randomUUID();

describe('a parked stream', () => {
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
  const deeds = () =>
    fixture.rows(
      `select projection, deed, reason, position::int, failure from operations.parking order by projection, no`,
    );
  /** A case whose history ends with an event nobody can fold. */
  const poisoned = async (): Promise<{ id: string; stream: string; position: bigint }> => {
    const id = await fixture.refer();
    const stream = `case-${id}`;
    return { id, stream, position: await fixture.append(stream, 'NeverHeardOf', {}) };
  };

  it('no longer stops the projection, and its rows stay as they were folded last', async () => {
    fixture.start();
    const { id, stream, position } = await poisoned();
    await until('select 1 from read.failure');
    const after = await fixture.refer();
    const at = await park(fixture.database.owner, stream, 'event-not-readable', administrator);
    expect(at).toBe(position - 1n);
    await fixture.append(stream, 'CaseOpened', { on: '2024-03-01' });
    await fixture.caughtUp();
    expect(await fixture.rows('select case_id, phase, revision from read.case_summary order by position')).toEqual([
      { case_id: id, phase: 'referred', revision: 0 },
      { case_id: after, phase: 'referred', revision: 0 },
    ]);
    expect(await fixture.rows('select 1 from read.failure')).toEqual([]);
    await expect(
      rebuild({ database: fixture.projector, sources: fixture.database, switchIn: 'never' }),
    ).rejects.toThrow('NeverHeardOf');
  });

  it('is released by a replay that works, with everything recorded meanwhile and its own positions', async () => {
    fixture.start();
    fixture.start(searchTable);
    const id = await fixture.refer();
    await fixture.caughtUp();
    const stream = `case-${id}`;
    await park(fixture.database.owner, stream, 'under-inquiry', administrator);
    const opened = await fixture.append(stream, 'CaseOpened', { on: '2024-03-01' });
    const last = await fixture.append(stream, 'ServiceDelivered', {
      on: '2024-03-02',
      kind: 'counselling',
      for: [randomUUID()],
    });
    await fixture.caughtUp();
    expect(await fixture.rows('select phase from read.case_summary')).toEqual([{ phase: 'referred' }]);
    expect(await askReplay(fixture.database.owner, stream, administrator)).toBe(2);
    await until(`select 1 where not exists (select from read.parked_stream)`);
    expect(await fixture.rows('select phase, position::text from read.case_summary')).toEqual([
      { phase: 'open', position: String(last) },
    ]);
    expect(
      await fixture.rows(
        `select known_from::text from read.fact join read.fact_class using (class_no) where fact = 'service'`,
      ),
    ).toEqual([{ known_from: String(last) }]);
    expect(opened).toBeLessThan(last);
    const { projector: database, database: sources } = fixture;
    expect((await rebuild({ database, sources, switchIn: 'never' })).differences).toEqual([]);
    const moments = (await deeds()).filter(({ projection }) => projection === 'tables');
    expect(moments).toMatchObject([
      { deed: 'parked', reason: 'under-inquiry', position: Number(opened) - 1 },
      { deed: 'replay-asked', position: Number(opened) - 1 },
      { deed: 'replayed', position: Number(last), failure: null },
    ]);
  });

  it('stays parked when the replay fails, and says why', async () => {
    fixture.start();
    const { stream, position } = await poisoned();
    await until('select 1 from read.failure');
    await park(fixture.database.owner, stream, 'event-not-readable', administrator);
    await fixture.caughtUp();
    await askReplay(fixture.database.owner, stream, administrator);
    await until(`select 1 from read.parked_stream where deed = 'replay-failed'`);
    const [, tables] = await parkedStreams(fixture.database.owner);
    expect(tables).toMatchObject({
      projection: 'tables',
      stream,
      deed: 'replay-failed',
      failure: 'a newer version of the system wrote NeverHeardOf in shape 1',
      position: String(position - 1n),
      parkedBy: administrator,
    });
    await fixture.refer();
    await fixture.caughtUp();
    expect(await fixture.rows('select 1 from read.case_summary')).toHaveLength(2);
  });

  it('parked while a batch of its events is being folded is not changed by that batch', async () => {
    const id = await fixture.refer();
    const { store, vault } = fixture.database;
    const runner = fixture.projector.createQueryRunner();
    let place = await takeOver(runner, liveTables);
    const [first] = await store.readAll({ limit: 10 });
    place = await applyEvents(runner, { store, vault }, liveTables, place, [first!], first!.position);
    const position = await fixture.append(`case-${id}`, 'CaseOpened', { on: '2024-03-01' });
    const late = await store.readAll({ after: place.position, limit: 10 });
    const parkedMeanwhile = {
      vault,
      store: {
        readMany: async (streams: readonly string[]) => {
          const histories = await store.readMany(streams);
          await park(fixture.database.owner, `case-${id}`, 'under-inquiry', administrator);
          return histories;
        },
      },
    };
    place = await applyEvents(runner, parkedMeanwhile, liveTables, place, late, position);
    await runner.release();
    expect(place.position).toBe(position);
    expect(await fixture.rows('select phase from read.case_summary')).toEqual([{ phase: 'referred' }]);
  });

  it('once parked is not parked again, and nothing about it is ever changed or deleted', async () => {
    const { owner } = fixture.database;
    const stream = `case-${await fixture.refer()}`;
    expect(await park(owner, stream, 'under-inquiry', administrator)).not.toBeNull();
    expect(await park(owner, stream, 'rows-refused', administrator)).toBeNull();
    expect(await askReplay(owner, 'case-unknown', administrator)).toBe(0);
    for (const sql of [
      'delete from operations.parking',
      `update operations.parking set by = by`,
      'truncate operations.parking',
    ])
      await expect(owner.query(sql)).rejects.toThrow('parking is never changed');
    const asProjector = fixture.projector.query('select read.park($1, $2, $3)', [
      stream,
      'under-inquiry',
      administrator,
    ]);
    await expect(asProjector).rejects.toThrow('permission denied');
  });
});
