import { appended, event, followed, idsOf, type StoreUnderTest } from './support';

/** Delivered once and in order, from any position, until told to stop. */
export function followCases(stores: () => StoreUnderTest): void {
  describe('following', () => {
    it('says at once that it has caught up with an empty log', async () => {
      expect(await followed(stores().store)).toEqual({ events: [], settled: 0n });
    });

    it('delivers what is there and then what comes', async () => {
      const { store, another } = stores();
      const before = event();
      await appended(store, 'case-1', before);
      const stop = new AbortController();
      const seen: string[] = [];
      const coming = event();
      for await (const { events, caughtUp } of store.follow({ after: 0n, signal: stop.signal })) {
        seen.push(...idsOf(events));
        if (caughtUp && seen.length === 1) void appended(another, 'case-2', coming);
        if (seen.length === 2) stop.abort();
      }
      expect(seen).toEqual([before.id, coming.id]);
    });

    it('goes on where it stopped, after any event and after what it said was settled', async () => {
      const { store } = stores();
      for (let n = 0; n < 12; n += 1) await appended(store, `case-${n % 4}`, event({ n }));
      const all = await followed(store, { batch: 5 });
      expect(all.events.map(({ data }) => data['n'])).toEqual(Array.from({ length: 12 }, (_, n) => n));
      for (const [index, { position }] of all.events.entries()) {
        expect(idsOf((await followed(store, { after: position })).events)).toEqual(idsOf(all.events.slice(index + 1)));
      }
      const next = event();
      await appended(store, 'case-1', next);
      expect(idsOf((await followed(store, { after: all.settled })).events)).toEqual([next.id]);
    });

    it('refuses to go on behind a position it does not reach: it was put back, and would leave out what comes', async () => {
      const { store } = stores();
      const end = await appended(store, 'case-1', event());
      const refused = followed(store, { after: end + 1_000n });
      await expect(refused).rejects.toMatchObject({ name: 'LogPutBack' });
      await expect(refused).rejects.toThrow(`position ${end + 1_000n} was read before, but the log ends at ${end}`);
    });

    it('delivers in batches of the size asked for, and says caught up only with the last', async () => {
      const { store } = stores();
      await appended(store, 'case-1', ...Array.from({ length: 10 }, () => event()));
      const stop = new AbortController();
      const deliveries: [number, boolean][] = [];
      for await (const { events, caughtUp } of store.follow({ after: 0n, batch: 4, signal: stop.signal })) {
        deliveries.push([events.length, caughtUp]);
        if (caughtUp) stop.abort();
      }
      expect(Math.max(...deliveries.map(([size]) => size))).toBe(4);
      expect(deliveries.reduce((sum, [size]) => sum + size, 0)).toBe(10);
      expect(deliveries.filter(([, caughtUp]) => caughtUp)).toHaveLength(1);
    });

    it('delivers only the categories asked for, and settles past the others', async () => {
      const { store } = stores();
      const person = event();
      await appended(store, 'case-1', event());
      await appended(store, 'person-1', person);
      const last = await appended(store, 'case-1', event());
      const { events, settled } = await followed(store, { categories: ['person'] });
      expect(idsOf(events)).toEqual([person.id]);
      expect(settled).toBe(last);
    });

    it('ends quietly when aborted: before it began, while it waits, and between deliveries', async () => {
      const { store } = stores();
      const early = AbortSignal.abort();
      for await (const delivery of store.follow({ after: 0n, signal: early })) expect(delivery).toBe('none');
      const stop = new AbortController();
      let deliveries = 0;
      for await (const { caughtUp } of store.follow({ after: 0n, signal: stop.signal })) {
        deliveries += 1;
        if (caughtUp) setTimeout(() => stop.abort(), 20);
      }
      expect(deliveries).toBe(1);
    });

    it('ends when the store is closed', async () => {
      const { another } = stores();
      let deliveries = 0;
      for await (const { caughtUp } of another.follow({ after: 0n, signal: new AbortController().signal })) {
        deliveries += 1;
        if (caughtUp) setTimeout(() => void another.close(), 20);
      }
      expect(deliveries).toBe(1);
    });

    it('delivers every event of many writers once and in order, to each of several followers', async () => {
      const { store, another } = stores();
      const count = 300;
      const followers = [store, another, store].map((each, n) => followed(each, { count, batch: n ? 50 : 7 }));
      const written = await Promise.all(
        Array.from({ length: count }, (_, n) =>
          appended(n % 2 ? store : another, `case-${n % 20}`, event({ n })).then((position) => ({ n, position })),
        ),
      );
      const inOrder = written.sort((a, b) => Number(a.position - b.position)).map(({ n }) => n);
      for (const { events } of await Promise.all(followers)) {
        expect(events.map(({ data }) => data['n'])).toEqual(inOrder);
      }
    });
  });
}
