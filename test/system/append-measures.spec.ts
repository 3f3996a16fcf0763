import { ApiMeasures } from '../../apps/api/src/api-measures';
import { kurrentEventStore, LogBusy, type EventStore } from '#event-store';
import { event } from '../../libs/event-store/src/conformance/support';
import {
  kurrentTestServer,
  type KurrentTestServer,
} from '../../libs/event-store/test/kurrentdb-test-server/kurrentdb-test-server';

describe('the measures of appends', () => {
  let server: KurrentTestServer;
  let store: EventStore;
  beforeAll(async () => {
    server = await kurrentTestServer();
    store = await kurrentEventStore({ url: server.url, mostWaiting: 3 });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  it('tell how many wait for their answer, and how many were turned away because too many did', async () => {
    const measures = new ApiMeasures();
    const told = async (line: string): Promise<number> => {
      const escaped = line.replace(/[{}]/g, '\\$&');
      return Number(new RegExp(`^${escaped} (.*)$`, 'm').exec(await measures.registry.metrics())?.[1] ?? 0);
    };
    const log = measures.measured(store);
    server.faults.slowMs = 200;
    const appends = Array.from({ length: 5 }, (_, n) =>
      log.append([{ stream: `case-${n}`, expect: 'none', events: [event()] }]),
    );
    const answers = Promise.allSettled(appends);
    await expect(appends[4]).rejects.toBeInstanceOf(LogBusy);
    expect(await told('kujdes_appends_waiting')).toBe(3);
    await answers;
    expect(await told('kujdes_appends_waiting')).toBe(0);
    expect(await told('kujdes_appends_total{outcome="turned-away"}')).toBe(2);
    expect(await told('kujdes_appends_total{outcome="appended"}')).toBe(3);
    expect(await told('kujdes_appends_total{outcome="failed"}')).toBe(0);
  });
});
