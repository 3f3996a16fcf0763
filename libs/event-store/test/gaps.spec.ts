import type { Client } from 'pg';
import { canonicalBytes } from '../src';
import { appended, event, followed, idsOf } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

/** Runs the append in the client's open transaction; answers with the id of the event. */
async function appendHeld(client: Client, stream: string): Promise<string> {
  const held = event();
  await client.query('begin');
  await client.query(`select * from log.append($1, '{-3}', '{1}', $2, $3, $4, null)`, [
    [stream],
    [held.id],
    [held.type],
    [canonicalBytes(stream, held)],
  ]);
  return held.id;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a position that is missing', () => {
  let database: LogDatabase;
  beforeEach(async () => {
    database = await logDatabase();
  });
  afterEach(() => database.drop());

  it('is waited for while its append is still running, and never skipped', async () => {
    const store = database.store();
    const writer = await database.connect('kujdes_writer');
    const before = event();
    await appended(store, 'case-1', before);
    const slow = await appendHeld(writer, 'case-2');
    const fast = event();
    await appended(store, 'case-3', fast);

    const seen: string[] = [];
    const stop = new AbortController();
    const following = (async () => {
      for await (const { events } of store.follow({ after: 0n, signal: stop.signal })) {
        seen.push(...idsOf(events));
        if (seen.length === 3) stop.abort();
      }
    })();
    await pause(150);
    expect(seen).toEqual([before.id]);
    expect(idsOf(await store.readAll({ limit: 10 }))).toEqual([before.id]);
    expect(idsOf(await store.readAll({ after: 1n, limit: 10 }))).toEqual([]);
    expect(await store.head()).toBe(1n);
    await writer.query('commit');
    await following;
    expect(seen).toEqual([before.id, slow, fast.id]);
    expect(await store.head()).toBe(3n);
  });

  it('is told since when it holds the log back, and that it does no more', async () => {
    const store = database.store();
    const writer = await database.connect('kujdes_writer');
    await appendHeld(writer, 'case-1');
    const behind = event();
    const began = Date.now();
    await appended(store, 'case-2', behind);

    const told: (Date | null)[] = [];
    const stop = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      const held = (since: Date | null) => void told.push(since);
      for await (const { events } of store.follow({ after: 0n, signal: stop.signal, held })) {
        seen.push(...idsOf(events));
        if (seen.length === 2) stop.abort();
      }
    })();
    while (told.length === 0) await pause(5);
    await pause(100);
    expect(told).toHaveLength(1);
    expect(told[0]?.getTime()).toBeGreaterThanOrEqual(began);
    await writer.query('commit');
    await following;
    expect(told.slice(1)).toEqual([null]);
    expect(seen).toHaveLength(2);
  });

  it('is passed once its append was rolled back, also as the last of the log', async () => {
    const store = database.store();
    const writer = await database.connect('kujdes_writer');
    await appendHeld(writer, 'case-1');
    await writer.query('rollback');
    const next = event();
    const position = await appended(store, 'case-1', next);
    await appendHeld(writer, 'case-1');
    await writer.query('rollback');
    expect((await followed(store)).events).toMatchObject([{ id: next.id, position }]);
    expect(await store.head()).toBe(position);
    const last = event();
    await appended(store, 'case-1', last);
    expect(idsOf(await store.readAll({ limit: 10 }))).toEqual([next.id, last.id]);
  });

  it.each(['kujdes_projector', 'kujdes_app', undefined] as const)(
    'does not wait for an open transaction of %s, such as a rebuild',
    async (role) => {
      const store = database.store();
      const rebuild = await database.connect(role);
      await rebuild.query('begin; select pg_current_xact_id(), count(*) from log.events');
      const writer = await database.connect('kujdes_writer');
      await appendHeld(writer, 'case-1');
      await writer.query('rollback');
      const next = event();
      await appended(store, 'case-2', next);
      const from = Date.now();
      expect(idsOf((await followed(store, { count: 1 })).events)).toEqual([next.id]);
      expect(Date.now() - from).toBeLessThan(2_000);
      expect((await rebuild.query('select 1')).rowCount).toBe(1);
      await rebuild.query('rollback');
    },
  );

  it('does not wait for an open append to the log of another database', async () => {
    const other = await logDatabase();
    const elsewhere = await other.connect('kujdes_writer');
    await appendHeld(elsewhere, 'case-1');
    const store = database.store();
    const writer = await database.connect('kujdes_writer');
    await appendHeld(writer, 'case-1');
    await writer.query('rollback');
    const next = event();
    await appended(store, 'case-2', next);
    expect(idsOf((await followed(store, { count: 1 })).events)).toEqual([next.id]);
    await elsewhere.query('rollback');
    await other.drop();
  });

  it('is waited for by a reader of one category as well, whatever category it may have', async () => {
    const store = database.store();
    const writer = await database.connect('kujdes_writer');
    const slow = await appendHeld(writer, 'case-1');
    const plan = event();
    await appended(store, 'plan-1', plan);
    expect(await store.readAll({ categories: ['case'], limit: 10 })).toEqual([]);
    expect(await store.readAll({ categories: ['plan'], limit: 10 })).toEqual([]);
    await writer.query('commit');
    expect(idsOf(await store.readAll({ categories: ['case'], limit: 10 }))).toEqual([slow]);
    expect(idsOf(await store.readAll({ categories: ['plan'], limit: 10 }))).toEqual([plan.id]);
  });

  it('ends no page of a reader who says up to where the log is settled, though an older append is still open', async () => {
    const store = database.store();
    const before = event();
    await appended(store, 'case-1', before);
    const writer = await database.connect('kujdes_writer');
    await appendHeld(writer, 'case-2');
    await writer.query('rollback');
    const behind = event();
    const until = await appended(store, 'case-3', behind);
    expect((await followed(store)).settled).toBe(until);
    await appendHeld(writer, 'case-4');
    // A store of its own, as a rebuild or a verifying has: it has seen nothing settled yet.
    const fresh = database.store();
    expect(idsOf(await fresh.readAll({ until, limit: 10 }))).toEqual(idsOf([before, behind]));
    expect(idsOf(await fresh.readAll({ until, categories: ['case'], limit: 10 }))).toEqual(idsOf([before, behind]));
    await writer.query('rollback');
  });

  it('does not stop appends and streams from being read', async () => {
    const store = database.store();
    const writer = await database.connect('kujdes_writer');
    await appendHeld(writer, 'case-1');
    await appended(store, 'case-2', event());
    expect(await store.read('case-2')).toHaveLength(1);
    expect(await store.read('case-1')).toHaveLength(0);
    await writer.query('rollback');
  });
});
