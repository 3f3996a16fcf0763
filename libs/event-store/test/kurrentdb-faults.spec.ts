import { canonicalBytes, kurrentEventStore, LogBusy, type EventStore, type KurrentEventStoreOptions } from '../src';
import { appended, event, followed, idsOf } from '../src/conformance/support';
import { record } from './kurrentdb-test-server/log';
import { kurrentTestServer, type KurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';

describe('the log in KurrentDB when KurrentDB fails', () => {
  let server: KurrentTestServer;
  const stores: EventStore[] = [];
  beforeEach(async () => {
    server = await kurrentTestServer();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await server.stop();
  });
  const open = async (more: Partial<KurrentEventStoreOptions> = {}): Promise<EventStore> => {
    const store = await kurrentEventStore({ url: server.url, deadlineMs: 500, patienceMs: 20_000, ...more });
    stores.push(store);
    return store;
  };
  const write = (stream: string, n = 0) => [{ stream, expect: 'any' as const, events: [event({ n })] }];
  const idsInTheLog = () => server.log.records.filter(({ stream }) => /^[a-z]/.test(stream)).map(({ id }) => id);

  it.each(['unavailable', 'not-leader', 'broken', 'silent'] as const)(
    'appends once when an append is first answered with: %s',
    async (fault) => {
      const store = await open();
      server.faults.append(fault, 2);
      const writes = write('case-1');
      expect(await store.append(writes)).toMatchObject({ outcome: 'appended', repeated: false });
      expect(idsInTheLog()).toEqual(idsOf(writes[0]!.events));
      expect(server.faults.areOver()).toBe(true);
    },
  );

  it.each(['unavailable', 'not-leader', 'broken', 'silent'] as const)(
    'knows its own append again that was stored and then answered with: %s',
    async (fault) => {
      const store = await open();
      server.faults.answer(fault, 1);
      const writes = [...write('case-1', 1), ...write('provider-1', 2)];
      const answer = await store.append(writes);
      expect(answer).toMatchObject({
        outcome: 'appended',
        repeated: false,
        revisions: { 'case-1': 0, 'provider-1': 0 },
      });
      expect(idsInTheLog()).toHaveLength(2);
      expect(await store.append(writes)).toEqual({ ...answer, repeated: true });
    },
  );

  it('knows its own append again that is stored while it looks for it', async () => {
    const store = await open();
    let markersRead = 0;
    server.faults.held = 'next';
    server.faults.onRead = (stream) => {
      if (stream.startsWith('_id-')) markersRead += 1;
      if (markersRead === 20 && typeof server.faults.held === 'function') server.faults.held();
    };
    const events = Array.from({ length: 40 }, (_, n) => event({ n }));
    const answer = await store.append([{ stream: 'case-1', expect: 'none', events }]);
    expect(answer).toMatchObject({ outcome: 'appended', repeated: false, revisions: { 'case-1': 39 } });
    expect(markersRead).toBe(80);
    expect(idsInTheLog()).toHaveLength(40);
  });

  it('goes to the leader when it was given the address of a follower', async () => {
    const follower = await kurrentTestServer({ follows: server });
    const store = await open({ url: follower.url });
    const position = await appended(store, 'case-1', event());
    expect(await store.read('case-1')).toHaveLength(1);
    expect(await store.head()).toBe(position);
    expect((await followed(store)).events).toHaveLength(1);
    await follower.stop();
  });

  it('fails no other append in the process when the connection of one breaks, and doubles none', async () => {
    const [one, two] = [await open(), await open()];
    server.faults.append('broken', 2);
    server.faults.answer('broken', 2);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).append(write(`case-${n % 8}`, n))),
    );
    expect(answers.map((answer) => answer.outcome === 'appended' && !answer.repeated)).toEqual(Array(40).fill(true));
    expect(new Set(idsInTheLog()).size).toBe(40);
    expect(idsInTheLog()).toHaveLength(40);
  });

  it('says that KurrentDB does not answer when patience ends, as a database away, and a retry finds what was stored', async () => {
    const store = await open({ deadlineMs: 200, patienceMs: 400 });
    const writes = write('case-1');
    server.faults.answer('silent', 1);
    server.faults.read('unavailable', 200);
    // The first read, of the head of the stream, already fails.
    await expect(store.append(writes)).rejects.toMatchObject({ name: 'LogUnreachable', code: 'ETIMEDOUT' });
    await expect(store.read('case-1')).rejects.toMatchObject({ name: 'LogUnreachable' });
    server.faults.forget();
    expect(await store.append(writes)).toMatchObject({ outcome: 'appended', repeated: false });
    server.faults.answer('silent', 1);
    server.faults.read('unavailable', 200, 1);
    const more = write('case-2');
    await expect(store.append(more)).rejects.toMatchObject({ name: 'LogUnreachable' });
    server.faults.forget();
    expect(await store.append(more)).toMatchObject({ outcome: 'appended', repeated: true });
    expect(idsInTheLog()).toHaveLength(2);
  });

  it.each(['unavailable', 'not-leader', 'broken', 'silent'] as const)('reads in spite of: %s', async (fault) => {
    const store = await open();
    await appended(store, 'case-1', event({ n: 1 }), event({ n: 2 }));
    server.faults.read(fault, 1);
    expect(await store.read('case-1')).toHaveLength(2);
    server.faults.read(fault, 1);
    expect(await store.readAll({ limit: 5 })).toHaveLength(2);
    server.faults.read(fault, 1);
    expect(await store.head()).toBe((await store.read('case-1'))[1]?.position);
  });

  it.each(['unavailable', 'broken'] as const)(
    'follows on behind what it delivered when its subscription is dropped again and again: %s',
    async (fault) => {
      const [store, writer] = [await open(), await open()];
      for (let n = 0; n < 10; n += 1) await appended(writer, `case-${n % 3}`, event({ n }));
      for (const afterEvents of [0, 1, 3, 3, 0]) server.faults.drop(fault, afterEvents);
      const following = followed(store, { count: 40, batch: 4 });
      for (let n = 10; n < 40; n += 1) await appended(writer, `case-${n % 3}`, event({ n }));
      const { events } = await following;
      expect(events.map(({ data }) => data['n'])).toEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(server.faults.areOver()).toBe(true);
    },
  );

  it('follows on when KurrentDB is away for longer than patience lasts', async () => {
    const store = await open({ deadlineMs: 200, patienceMs: 200 });
    const writer = await open();
    await appended(writer, 'case-1', event({ n: 0 }));
    server.faults.drop('unavailable', 1);
    // To say that it has caught up, it asks for the head of the log.
    server.faults.read('unavailable', 20);
    const { events } = await followed(store, { count: 1 });
    expect(events).toHaveLength(1);
    const both = followed(store, { count: 2 });
    await appended(writer, 'case-1', event({ n: 1 }));
    expect((await both).events.map(({ data }) => data['n'])).toEqual([0, 1]);
  });

  it('stops at an event that it did not write, and names its place only', async () => {
    const store = await open();
    const foreign = record('Foreign', { name: 'Arta' });
    server.log.write([{ stream: 'case-1', expect: -1, records: [foreign] }]);
    const place = /^KurrentDB holds what this log did not write: stream case-1, revision 0$/;
    await expect(followed(store)).rejects.toThrow(place);
    await expect(store.read('case-1')).rejects.toThrow(place);
    await expect(store.append(write('case-1'))).rejects.toThrow(place);
  });

  it('settles past events of other categories by checkpoints, before it has caught up', async () => {
    const store = await open({ deadlineMs: 10_000 });
    const many = Array.from({ length: 900 }, (_, n) => event({ n }));
    await appended(store, 'case-1', ...many);
    await appended(store, 'person-1', event());
    const stop = new AbortController();
    const settled: bigint[] = [];
    for await (const delivery of store.follow({ after: 0n, categories: ['person'], signal: stop.signal })) {
      settled.push(delivery.settled);
      if (delivery.caughtUp) stop.abort();
    }
    expect(settled.length).toBeGreaterThan(1);
    const first = settled[0]!;
    expect(first > 0n && first < (await store.head())).toBe(true);
    const again = await followed(store, { after: first, categories: ['person'] });
    expect(again.events).toHaveLength(1);
    expect(again.settled).toBe(await store.head());
  });

  it('stops when it comes back in an earlier state, however quietly it was put back', async () => {
    const store = await open();
    const first = await appended(store, 'case-1', event());
    const read = await appended(store, 'case-2', event());
    const following = (async () => {
      for await (const { settled, caughtUp } of store.follow({ after: 0n, signal: new AbortController().signal })) {
        if (!caughtUp || settled < read) continue;
        server.log.records.splice(server.log.records.findLastIndex(({ position }) => position === first) + 1);
        server.breakConnections();
      }
    })();
    await expect(following).rejects.toThrow(`up to position ${read} was read before, but the log ends at ${first}`);
  });

  it('goes on from where it stopped when the server has written of itself since', async () => {
    const store = await open();
    const last = await appended(store, 'case-1', event());
    const own = Array.from({ length: 1_100 }, () => record('$stats', {}));
    server.log.write([{ stream: '$stats', expect: -1, records: own }]);
    const { settled } = await followed(store);
    expect(settled).toBe(last);
    const next = event();
    await appended(store, 'case-1', next);
    expect(idsOf((await followed(store, { after: settled })).events)).toEqual([next.id]);
  });

  it('says what lasts at once, in one sentence', async () => {
    const store = await open();
    server.faults.append('denied', 1);
    await expect(store.append(write('case-1'))).rejects.toThrow(/^KurrentDB refuses the account of KURRENTDB_URL/);
    server.faults.append('too-large', 1);
    await expect(store.append(write('case-1'))).rejects.toThrow(RangeError);
    server.faults.drop('denied', 0);
    await expect(followed(store)).rejects.toThrow(/^KurrentDB refuses the account of KURRENTDB_URL/);
    expect(await store.append(write('case-1'))).toMatchObject({ outcome: 'appended' });
    expect(idsInTheLog()).toHaveLength(1);
  });

  it('answers busy instead of letting appends pile up, and takes them again afterwards', async () => {
    const store = await open({ mostWaiting: 10 });
    server.faults.slowMs = 50;
    const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => store.append(write('case-1', n))));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(20);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(LogBusy);
    server.faults.slowMs = 0;
    expect(await store.append(write('case-1'))).toMatchObject({ outcome: 'appended' });
    expect(idsInTheLog()).toHaveLength(11);
  });

  it('never lets the recording time run backwards within a stream, whatever the clock does', async () => {
    let now = '2023-05-06T07:08:09.000Z';
    const store = await open({ clock: () => new Date(now) });
    await store.append(write('case-1'));
    now = '2023-05-06T06:08:09.000Z';
    await store.append([...write('case-1'), ...write('case-2')]);
    expect((await store.read('case-1')).map(({ recordedAt }) => recordedAt)).toEqual(
      Array(2).fill('2023-05-06T07:08:09.000Z'),
    );
    expect((await store.read('case-2')).map(({ recordedAt }) => recordedAt)).toEqual([now]);
  });

  it('stores the canonical bytes as JSON, with flat metadata that holds their digest', async () => {
    const store = await open();
    const written = event(
      { z: 1, a: { ë: 'ç', b: [0.1, 1e21] } },
      { metadata: { actor: 'account-1', office: 'peje' } },
    );
    await appended(store, 'case-1', written);
    const stored = server.log.stream('case-1')[0]!;
    const bytes = canonicalBytes('case-1', written);
    expect(Buffer.from(stored.data)).toEqual(bytes);
    expect(stored).toMatchObject({ id: written.id, type: written.type, isJson: true });
    expect(Object.values(stored.metadata).every((value) => typeof value === 'string')).toBe(true);
  });

  it('is refused by a server that is too old, in one sentence without the address', async () => {
    for (const version of ['24.10.5', '25.0.1', 'unknown']) {
      const old = await kurrentTestServer({ version });
      const url = old.url.replace('://', '://admin:secret@');
      const refusal = kurrentEventStore({ url });
      await expect(refusal).rejects.toThrow(/^KurrentDB 25\.1 or newer is needed/);
      await expect(refusal).rejects.not.toThrow(/secret|127\.0\.0\.1/);
      await old.stop();
    }
    await expect(kurrentEventStore({ url: 'http://admin:secret@x' })).rejects.toThrow(/^KURRENTDB_URL cannot be used/);
    await expect(kurrentEventStore({ url: 'http://admin:secret@x' })).rejects.not.toThrow(/secret/);
  });

  it('says so when there is no server', async () => {
    const url = server.url;
    await server.stop();
    await expect(kurrentEventStore({ url, deadlineMs: 200, patienceMs: 300 })).rejects.toThrow(/does not answer/);
  });
});
