import { setTimeout as sleep } from 'node:timers/promises';
import { event } from '../src/conformance/support';
import { connect, type Connection } from '../src/kurrentdb/connect';
import { feed, type Said } from '../src/kurrentdb/feed';
import { record, type Written } from './kurrentdb-test-server/log';
import { kurrentTestServer, type KurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';

const positionIn = (what: Said): bigint | null => {
  if (what.kind === 'event') return what.event.position;
  return what.kind === 'checkpoint' || what.kind === 'caught-up' ? what.position : null;
};

describe('what a subscription to KurrentDB says', () => {
  let server: KurrentTestServer;
  let connection: Connection;
  const stop = new AbortController();
  beforeAll(async () => {
    server = await kurrentTestServer();
    connection = await connect(server.url, { deadlineMs: 5_000, patienceMs: 5_000, signal: stop.signal });
  });
  afterAll(async () => {
    await connection.client.dispose();
    await server.stop();
  });

  it('stays in order for a reader who takes nothing for a while: no checkpoint overtakes events that wait', async () => {
    // The queue is full with the 1999th event and the first checkpoint; the second comes after the 2005th event.
    const filler = Array.from({ length: 42 }, () => record('$f', {}));
    const stored = (n: number): Written =>
      record('VisitRecorded', { ...event({ n }), stream: 'case-1' }, { digest: '', recordedAt: '' });
    server.log.write([{ stream: '$filler', expect: -1, records: filler }]);
    server.log.write([{ stream: 'case-1', expect: -1, records: Array.from({ length: 2100 }, (_, n) => stored(n)) }]);
    const sent = new Promise<void>((resolve) => (server.faults.onCaughtUp = resolve));
    const source = feed(connection, 0n, undefined);
    await sent;
    await sleep(300); // time for what was sent to arrive
    const said: Said[] = [];
    while (!said.some(({ kind }) => kind === 'caught-up')) said.push(...(await source.take(stop.signal)));
    source.close();

    const positions = said.map(positionIn);
    expect(positions).toEqual([...positions].sort((a, b) => Number((a ?? 0n) - (b ?? 0n))));
    expect(said.filter(({ kind }) => kind === 'event')).toHaveLength(2100);
    expect(said.findIndex(({ kind }) => kind === 'checkpoint')).toBeGreaterThan(0);
  });
});
