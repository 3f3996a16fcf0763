import { setTimeout as pause } from 'node:timers/promises';
import { LogBusy, verifyChain, type EventStore } from '../src';
import { appended, event, followed, idsOf } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

describe('appends written together', () => {
  let database: LogDatabase;
  beforeEach(async () => {
    database = await logDatabase();
  });
  afterEach(() => database.drop());

  /** The transactions that wrote the events, one number per event in order of position. */
  async function transactions(): Promise<string[]> {
    const { rows } = await database.owner.query<{ xmin: string }>('select xmin from log.events order by position');
    return rows.map(({ xmin }) => xmin);
  }

  /** Holds the row of a stream until the function returned is called. */
  async function held(stream: string): Promise<() => Promise<void>> {
    const holder = await database.connect();
    await holder.query('begin');
    await holder.query('select from log.streams where id = $1 for update', [stream]);
    return async () => {
      await holder.query('rollback');
    };
  }

  const waitsForLock = async (count: number): Promise<void> => {
    const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await database.owner.query(sql)).rowCount !== count) await pause(5);
  };

  it('are one transaction, in which each sees those before it and has an answer of its own', async () => {
    const store = database.store({ poolSize: 1 });
    const [a, b, c, d] = [event({ n: 1 }), event({ n: 2 }), event({ n: 3 }), event({ n: 4 })];
    const answers = await Promise.all([
      store.append([{ stream: 'case-1', expect: 'none', events: [a] }]),
      store.append([{ stream: 'case-1', expect: 'none', events: [event()] }]),
      store.append([
        { stream: 'case-2', expect: 'none', events: [c] },
        { stream: 'case-1', expect: 0, events: [b] },
      ]),
      store.append([
        { stream: 'case-3', expect: 'none', events: [event()] },
        { stream: 'case-1', expect: 0, events: [event()] },
      ]),
      store.append([{ stream: 'case-2', expect: 'exists', events: [d] }]),
    ]);
    expect(answers).toMatchObject([
      { outcome: 'appended', position: 1n, revisions: { 'case-1': 0 } },
      { outcome: 'conflict', stream: 'case-1', expected: 'none', actual: 0 },
      { outcome: 'appended', position: 3n, revisions: { 'case-1': 1, 'case-2': 0 } },
      { outcome: 'conflict', stream: 'case-1', expected: 0, actual: 1 },
      { outcome: 'appended', position: 4n, revisions: { 'case-2': 1 } },
    ]);
    expect(new Set(await transactions()).size).toBe(1);
    expect(idsOf(await store.readAll({ limit: 10 }))).toEqual([a.id, b.id, c.id, d.id]);
    expect(await store.read('case-3')).toEqual([]);
    expect(await verifyChain(database.owner)).toEqual({ intact: true, streams: 2, events: 4 });
    expect((await database.owner.query('select from log.streams')).rowCount).toBe(2);
  });

  it('of one event each do not feel the one that is refused, repeated or has a taken id among them', async () => {
    const store = database.store({ poolSize: 1 });
    const [a, b, c, d, e] = [event(), event(), event(), event(), event()];
    const send = (stream: string, expect: 'none' | 'exists' | 'any' | number, sent: typeof a) =>
      store.append([{ stream, expect, events: [sent] }]);
    expect(await Promise.all([send('case-1', 'none', a), send('case-2', 'any', b)])).toMatchObject([
      { outcome: 'appended', position: 1n, revisions: { 'case-1': 0 }, repeated: false },
      { outcome: 'appended', position: 2n, revisions: { 'case-2': 0 }, repeated: false },
    ]);
    expect(
      await Promise.all([send('case-3', 'none', c), send('case-1', 'none', a), send('case-2', 0, event())]),
    ).toMatchObject([
      { outcome: 'appended', position: 3n, revisions: { 'case-3': 0 }, repeated: false },
      { outcome: 'appended', position: 1n, revisions: { 'case-1': 0 }, repeated: true },
      { outcome: 'appended', position: 4n, revisions: { 'case-2': 1 }, repeated: false },
    ]);
    expect(
      await Promise.all([
        send('case-new', 'exists', event()),
        send('case-1', 0, d),
        send('case-other', 'any', c),
        send('case-2', 0, event()),
        send('case-3', 'exists', e),
      ]),
    ).toEqual([
      { outcome: 'conflict', stream: 'case-new', expected: 'exists', actual: null },
      { outcome: 'appended', position: 5n, revisions: { 'case-1': 1 }, repeated: false },
      { outcome: 'id-taken', id: c.id },
      { outcome: 'conflict', stream: 'case-2', expected: 0, actual: 1 },
      { outcome: 'appended', position: 6n, revisions: { 'case-3': 1 }, repeated: false },
    ]);
    expect(new Set(await transactions()).size).toBe(3);
    expect(await verifyChain(database.owner)).toEqual({ intact: true, streams: 3, events: 6 });
    expect((await database.owner.query('select from log.streams')).rowCount).toBe(3);
  });

  it('wake the followers once', async () => {
    const store = database.store({ poolSize: 1 });
    await appended(store, 'case-0', event());
    const heard = await database.connect();
    let rung = 0;
    heard.on('notification', () => (rung += 1));
    await heard.query('listen kujdes_log');
    await Promise.all(Array.from({ length: 60 }, (_, n) => appended(store, `case-${n}`, event({ n }))));
    await followed(store, { count: 61 });
    while (rung === 0) await pause(5);
    await heard.query('select 1');
    expect(new Set(await transactions()).size).toBe(2);
    // The first append may still have been told of after the listening began.
    expect(rung).toBeLessThanOrEqual(2);
  });

  it('keep a time of their own each, and one that the server refuses fails alone', async () => {
    const times = [new Date('2024-03-01T10:00:00Z'), new Date('2024-02-01T10:00:00Z'), new Date(-8.64e15)];
    let asked = 0;
    const store = database.store({ poolSize: 1, clock: () => times[asked++ % 3]! });
    const answers = await Promise.allSettled(
      ['case-1', 'case-2', 'case-3'].map((stream) => appended(store, stream, event())),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((await store.readAll({ limit: 5 })).map(({ stream, recordedAt }) => [stream, recordedAt])).toEqual([
      ['case-1', '2024-03-01T10:00:00.000Z'],
      ['case-2', '2024-02-01T10:00:00.000Z'],
    ]);
  });

  it('are all there or not at all, each by itself, when the connection dies; sent again they have the first result', async () => {
    const store = database.store({ poolSize: 2 });
    const sent = Array.from({ length: 200 }, (_, n) => ({ stream: `case-${n % 50}`, first: event(), second: event() }));
    const send = (each: (typeof sent)[number]) =>
      store.append([
        { stream: each.stream, expect: 'any', events: [each.first] },
        { stream: `${each.stream}-b`, expect: 'any', events: [each.second] },
      ]);
    let broken = 0;
    const done = Promise.all(
      sent.map(async (each) => {
        for (;;) {
          const answer = await send(each).catch(() => null);
          if (answer) return answer;
          broken += 1;
          await pause(5);
        }
      }),
    );
    await appended(store, 'case-49', event());
    const free = await held('case-49');
    // With the lock of one stream held, the next batches hang half-way when their connection is cut.
    const again = Promise.all(
      sent.slice(40, 60).map((each) => send({ ...each, first: event(), second: event() }).catch(() => (broken += 1))),
    );
    await waitsForLock(1);
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'kujdes log writer' and wait_event_type = 'Lock'`,
    );
    await free();
    const answers = await done;
    await again;
    expect(broken).toBeGreaterThan(0);
    expect(answers.every(({ outcome }) => outcome === 'appended')).toBe(true);
    const stored = await store.locate(sent.flatMap(({ first, second }) => [first.id, second.id]));
    expect(stored.size).toBe(400);
    for (const [index, each] of sent.entries()) {
      expect(await send(each)).toEqual({ ...answers[index], repeated: true });
      if (index > 20) break;
    }
    expect(await verifyChain(database.owner)).toMatchObject({ intact: true });
  });

  it('do not wait for a stream that somebody else holds, once it takes long', async () => {
    const store = database.store();
    await appended(store, 'case-held', event());
    const free = await held('case-held');
    const slow = appended(store, 'case-held', event());
    await waitsForLock(1);
    expect(await appended(store, 'case-other', event())).toBeGreaterThan(0n);
    await free();
    await slow;
  });

  describe('of which too many wait', () => {
    /** A store that can write nothing at the moment, and 10,000 appends that wait in it. */
    async function fullStore(): Promise<{ store: EventStore; waiting: Promise<bigint>[]; free: () => Promise<void> }> {
      const store = database.store({ poolSize: 1 });
      await appended(store, 'case-held', event());
      const free = await held('case-held');
      const waiting = Array.from({ length: 10_000 }, (_, n) =>
        appended(store, n ? `case-${n % 100}` : 'case-held', event()),
      );
      return { store, waiting, free };
    }

    it('are turned away as busy without a trace, and welcome again when there is room', async () => {
      const { store, waiting, free } = await fullStore();
      const refused = event();
      const sending = () => store.append([{ stream: 'case-new', expect: 'any', events: [refused] }]);
      await expect(sending()).rejects.toThrow(LogBusy);
      await expect(sending()).rejects.toThrow(LogBusy);
      await free();
      await Promise.all(waiting);
      expect(await sending()).toMatchObject({ outcome: 'appended', repeated: false });
      expect((await database.owner.query('select from log.events')).rowCount).toBe(10_002);
      expect(await verifyChain(database.owner)).toMatchObject({ intact: true, events: 10_002 });
    });

    it('are turned away by their size as well', async () => {
      const store = database.store({ poolSize: 1 });
      await appended(store, 'case-held', event());
      const free = await held('case-held');
      const large = () => event({ text: 'x'.repeat(1_000_000) });
      const sending = Array.from({ length: 8 }, (_, n) =>
        appended(store, n ? `case-${n}` : 'case-held', ...Array.from({ length: 9 }, large)),
      );
      const answers = await Promise.allSettled([...sending.slice(7), free()]);
      expect(answers[0]).toMatchObject({ status: 'rejected', reason: expect.any(LogBusy) as LogBusy });
      await Promise.all(sending.slice(0, 7));
    });

    it('are finished when the store is closed; what comes after is refused, and no connection stays', async () => {
      const { store, waiting, free } = await fullStore();
      const closing = store.close();
      await expect(appended(store, 'case-late', event())).rejects.toThrow('the log is closed');
      await free();
      await closing;
      expect(await Promise.all(waiting)).toHaveLength(10_000);
      const { rows } = await database.owner.query<{ name: string }>(
        `select application_name as name from pg_stat_activity
         where datname = current_database() and application_name like 'kujdes%'`,
      );
      expect(rows).toEqual([]);
    });
  });
});
