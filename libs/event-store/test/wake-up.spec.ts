import { appended, event, idsOf } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the wake-up of followers', () => {
  let database: LogDatabase;
  beforeEach(async () => {
    database = await logDatabase();
  });
  afterEach(() => database.drop());

  /** A follower of everything; `next` resolves with the milliseconds until the event came. */
  function follower() {
    const store = database.store();
    const stop = new AbortController();
    const seen: string[] = [];
    const done = (async () => {
      for await (const { events } of store.follow({ after: 0n, signal: stop.signal })) seen.push(...idsOf(events));
    })();
    const next = async (id: string, patience = 10_000) => {
      const from = Date.now();
      while (!seen.includes(id) && Date.now() - from < patience) await pause(2);
      return seen.includes(id) ? Date.now() - from : Infinity;
    };
    return { seen, next, end: () => (stop.abort(), done) };
  }

  const listeners = async () =>
    (
      await database.owner.query(
        `select pid from pg_stat_activity where datname = current_database() and application_name = 'kujdes wake-up'`,
      )
    ).rowCount;

  it('comes from another process by NOTIFY, well before the next poll', async () => {
    const { next, end } = follower();
    const store = database.store();
    await appended(store, 'case-1', event());
    await pause(1_100); // both are connected and the follower waits
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const sent = event();
      await appended(store, 'case-1', sent);
      waits.push(await next(sent.id));
    }
    expect(Math.min(...waits)).toBeLessThan(300);
    await end();
  });

  it('is replaced by polling while nobody listens, and comes back', async () => {
    const { seen, next, end } = follower();
    const store = database.store();
    const sent = [event(), event(), event()] as const;
    await appended(store, 'case-1', sent[0]);
    expect(await next(sent[0].id)).toBeLessThan(5_000);
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'kujdes wake-up'`,
    );
    await appended(store, 'case-1', sent[1]);
    expect(await next(sent[1].id)).toBeLessThan(5_000);
    for (let n = 0; n < 100 && (await listeners()) !== 2; n += 1) await pause(50);
    expect(await listeners()).toBe(2);
    await appended(store, 'case-1', sent[2]);
    expect(await next(sent[2].id)).toBeLessThan(5_000);
    expect(seen).toEqual(idsOf(sent));
    await end();
  });

  it('outlasts the loss of every connection, without losing or doubling an event', async () => {
    const { seen, next, end } = follower();
    const store = database.store();
    const sent: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      const each = event({ n });
      if (n % 10 === 5) {
        await database.owner.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      }
      // The caller's part: the same append again until it is answered.
      while (!(await store.append([{ stream: 'case-1', expect: 'any', events: [each] }]).catch(() => null)))
        await pause(5);
      sent.push(each.id);
    }
    expect(await next(sent[29] ?? '')).toBeLessThan(10_000);
    expect(seen).toEqual(sent);
    await end();
  });

  it('leaves no connection behind when the store is closed', async () => {
    const store = database.store();
    await appended(store, 'case-1', event());
    await store.close();
    await pause(50);
    const { rowCount } = await database.owner.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    expect(rowCount).toBe(0);
  });
});
