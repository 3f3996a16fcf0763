import { verifyChain, type EventStore, type RecordedEvent } from '#event-store';
import { logDatabase, type LogDatabase } from '../../libs/event-store/test/log-database';
import { holdAppends, pause, randomNumber, writeAppends, type Oracle } from './log-writers';

/** Seconds of load; CI's share by default. */
const seconds = Number(process.env['SOAK_SECONDS'] ?? 15);
/** A rebuild that held readers back would hold them to the end; a held append does for its own time. */
const slowestAllowedMs = 5_000;

interface Follower {
  events: RecordedEvent[];
  settled: bigint;
  restarts: number;
  slowestMs: number;
}

/** Follows until everything up to `goal()` is settled; with `restless` it stops and goes on from its checkpoint, often with a new store. */
async function follow(
  open: () => EventStore,
  oracle: Oracle,
  goal: () => bigint | null,
  options: { restless?: boolean; categories?: readonly string[]; batch?: number },
): Promise<Follower> {
  const { restless, ...rest } = options;
  const result: Follower = { events: [], settled: 0n, restarts: 0, slowestMs: 0 };
  const reached = () => {
    const last = goal();
    return last !== null && result.settled >= last;
  };
  let store = open();
  while (!reached()) {
    const stop = new AbortController();
    const check = setInterval(() => reached() && stop.abort(), 20);
    let deliveries = 0;
    for await (const { events, settled } of store.follow({ after: result.settled, signal: stop.signal, ...rest })) {
      const now = Date.now();
      for (const { id } of events) {
        const acknowledged = oracle.acknowledgedAt.get(id);
        if (acknowledged !== undefined) result.slowestMs = Math.max(result.slowestMs, now - acknowledged);
      }
      result.events.push(...events);
      result.settled = settled;
      deliveries += 1;
      if (restless && deliveries > randomNumber(1, 20)) stop.abort();
    }
    clearInterval(check);
    result.restarts += 1;
    if (restless && randomNumber(1, 4) === 1) {
      await store.close();
      store = open();
    }
  }
  return result;
}

describe('the log under load', () => {
  let database: LogDatabase;
  beforeAll(async () => {
    database = await logDatabase();
  });
  afterAll(() => database.drop());

  it(
    'loses, doubles and inverts no event, whoever writes, rolls back, holds a transaction or rebuilds',
    async () => {
      const oracle: Oracle = {
        acknowledgedAt: new Map(),
        over: false,
        rolledBack: 0,
        held: 0,
        repeated: 0,
        conflicts: 0,
      };
      let last: bigint | null = null;
      const goal = () => last;

      const rebuild = await database.connect('kujdes_projector');
      await rebuild.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; begin');
      await rebuild.query('select pg_current_xact_id(), count(*) from log.events');

      const followers = [
        follow(() => database.store(), oracle, goal, {}),
        follow(() => database.store({ poolSize: 1 }), oracle, goal, { batch: 40 }),
        follow(() => database.store({ poolSize: 2 }), oracle, goal, { restless: true, batch: 50 }),
        follow(() => database.store({ readUrl: database.urlOf('kujdes_projector') }), oracle, goal, {
          categories: ['person'],
        }),
      ];
      const stores = [database.store(), database.store(), database.store({ poolSize: 2 })];
      const clients = await Promise.all(Array.from({ length: 4 }, () => database.connect('kujdes_writer')));
      const writers = [
        ...Array.from({ length: 12 }, (_, n) => writeAppends(stores[n % 3] as EventStore, oracle)),
        ...clients.map((client) => holdAppends(client, oracle)),
      ];
      const end = Date.now() + seconds * 1_000;
      while (Date.now() < end) {
        await pause(randomNumber(200, 800));
        await database.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'kujdes log writer' order by random() limit 1`,
        );
      }
      oracle.over = true;
      await Promise.all(writers);
      const stored = await database.owner.query<{ id: string; position: string }>(
        'select id, position from log.events order by position',
      );
      last = BigInt(stored.rows.at(-1)?.position ?? 0);
      const [whole, small, restless, persons] = (await Promise.all(followers)) as [
        Follower,
        Follower,
        Follower,
        Follower,
      ];
      await rebuild.query('rollback');

      const ids = stored.rows.map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(oracle.acknowledgedAt.keys()));
      for (const { events } of [whole, small, restless]) expect(events.map(({ id }) => id)).toEqual(ids);
      expect(persons.events.map(({ id }) => id)).toEqual(
        whole.events.filter(({ stream }) => stream.startsWith('person-')).map(({ id }) => id),
      );
      const revisions = new Map<string, number>();
      for (const { stream, revision } of whole.events) {
        expect(revision).toBe((revisions.get(stream) ?? -1) + 1);
        revisions.set(stream, revision);
      }
      expect(await verifyChain(database.owner)).toMatchObject({ intact: true, events: ids.length });
      for (const { slowestMs } of [whole, small, restless, persons]) expect(slowestMs).toBeLessThan(slowestAllowedMs);
      // What the load was meant to contain did happen.
      for (const count of [oracle.rolledBack, oracle.held, oracle.repeated, oracle.conflicts, restless.restarts]) {
        expect(count).toBeGreaterThan(seconds);
      }
      console.info(
        `${ids.length} events in ${seconds} s, ${oracle.rolledBack} rolled back, ${oracle.held} held, ${oracle.repeated} repeated, ` +
          `${oracle.conflicts} conflicts, ${restless.restarts} restarts, slowest delivery ${whole.slowestMs} ms`,
      );
    },
    (seconds + 60) * 1_000,
  );
});
