import type { RecordedEvent } from '../event-store';
import { appended, event, idsOf, type StoreUnderTest } from './support';

/** What was appended comes back word for word, by stream and in the order of the log. */
export function readCases(stores: () => StoreUnderTest): void {
  describe('reading', () => {
    it('gives back exactly what was appended, and where and when it was recorded', async () => {
      const { store } = stores();
      const written = event(
        { text: 'Gjurgjevik – "Ђурђевик" \u2028 👩‍👧', number: 0.1, big: 1e21, list: [1, null, { deep: [] }], empty: {} },
        { schema: 3, on: '2023-12-31', metadata: { actor: 'account-1', office: 'mitrovica', commandId: 'c' } },
      );
      const from = Date.now();
      const position = await appended(store, 'case-1', written);
      const [read] = await store.read('case-1');
      expect(read).toEqual({ ...written, stream: 'case-1', revision: 0, position, recordedAt: read?.recordedAt });
      expect(read?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/);
      expect(Math.abs(Date.parse(String(read?.recordedAt)) - from)).toBeLessThan(60_000);
    });

    it('reads a stream from a revision on, and nothing of a stream that is not there', async () => {
      const { store } = stores();
      const events = [event(), event(), event()];
      await appended(store, 'case-1', ...events);
      await appended(store, 'case-10', event());
      expect(idsOf(await store.read('case-1', 1))).toEqual(idsOf(events.slice(1)));
      expect(await store.read('case-1', 3)).toEqual([]);
      expect(await store.read('case-2')).toEqual([]);
    });

    it('reads many streams at once', async () => {
      const { store } = stores();
      const [one, two] = [event(), event()];
      await appended(store, 'case-1', one);
      await appended(store, 'case-2', two);
      const streams = await store.readMany(['case-2', 'case-3', 'case-1', 'case-2']);
      expect([...streams].map(([stream, events]) => [stream, idsOf(events)])).toEqual([
        ['case-2', [two.id]],
        ['case-3', []],
        ['case-1', [one.id]],
      ]);
      expect(await store.readMany([])).toEqual(new Map());
    });

    it('reads the whole log in order, in pages', async () => {
      const { store, another } = stores();
      const written: string[] = [];
      for (let n = 0; n < 25; n += 1) {
        const next = event({ n });
        await appended(n % 2 ? store : another, `case-${n % 3}`, next);
        written.push(next.id);
      }
      const read: string[] = [];
      let after: bigint | undefined;
      for (;;) {
        const page = await store.readAll({ after, limit: 7 });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(7);
        read.push(...idsOf(page));
        after = page.at(-1)?.position;
      }
      expect(read).toEqual(written);
    });

    it('reads only the categories asked for, of the text before the first dash', async () => {
      const { store } = stores();
      const [one, two, three] = [event(), event(), event()];
      await appended(store, 'case-1', event());
      await appended(store, 'person-1', one);
      await appended(store, 'person-a-b', two);
      await appended(store, 'personal-1', event());
      await appended(store, 'plan-1', three);
      expect(idsOf(await store.readAll({ categories: ['person'], limit: 10 }))).toEqual(idsOf([one, two]));
      expect(idsOf(await store.readAll({ categories: ['plan', 'person'], limit: 2 }))).toEqual(idsOf([one, two]));
      expect(await store.readAll({ categories: [], limit: 10 })).toEqual([]);
    });

    it('reads up to a position, and no more than asked for', async () => {
      const { store } = stores();
      const [one, two, three] = [event(), event(), event()];
      const first = await appended(store, 'case-1', one);
      const until = await appended(store, 'person-1', two);
      await appended(store, 'case-1', three);
      expect(idsOf(await store.readAll({ until, limit: 10 }))).toEqual(idsOf([one, two]));
      expect(idsOf(await store.readAll({ until, limit: 1 }))).toEqual(idsOf([one]));
      expect(idsOf(await store.readAll({ after: first, until, limit: 1 }))).toEqual(idsOf([two]));
      expect(idsOf(await store.readAll({ until, categories: ['case'], limit: 10 }))).toEqual(idsOf([one]));
      expect(await store.readAll({ after: until, until, limit: 10 })).toEqual([]);
    });

    it('reads whole histories, every stream once and in one part only, up to a position', async () => {
      const { store } = stores();
      for (let n = 0; n < 40; n += 1) await appended(store, `case-${n % 20}`, event({ n, word: 'çështje\n' }));
      await appended(store, 'person-1', event());
      const until = await appended(store, 'case-3', event());
      await appended(store, 'case-3', event());
      await appended(store, 'case-new', event());
      const found = new Map<string, RecordedEvent[]>();
      const parts: number[] = [];
      for (const index of [0, 1, 2]) {
        const before = found.size;
        const asked = { categories: ['case', 'plan'], until, part: { index, of: 3 } };
        for await (const histories of store.histories(asked)) {
          for (const history of histories) {
            expect(found.has(history[0]?.stream ?? '')).toBe(false);
            found.set(history[0]?.stream ?? '', history);
          }
        }
        parts.push(found.size - before);
      }
      expect(found.size).toBe(20);
      expect(Math.max(...parts)).toBeLessThan(20);
      for (const [stream, history] of found)
        expect(history).toEqual((await store.read(stream)).filter(({ position }) => position <= until));
      const whole: string[] = [];
      for await (const histories of store.histories({ categories: ['person'], until }))
        whole.push(...histories.map((history) => history[0]?.stream ?? ''));
      expect(whole).toEqual(['person-1']);
      const all: string[] = [];
      for (const index of [0, 1, 2])
        for await (const histories of store.histories({ until, part: { index, of: 3 } }))
          all.push(...histories.map((history) => history[0]?.stream ?? ''));
      expect(all.sort()).toEqual(['person-1', ...found.keys()].sort());
      for await (const histories of store.histories({ categories: [], until })) expect(histories).toEqual([]);
    });

    it('says in which streams events are, of those that are in the log', async () => {
      const { store, another } = stores();
      const [one, two, absent] = [event(), event(), event()];
      await appended(store, 'case-1', event(), one);
      await appended(another, 'person-1', two);
      expect(await store.locate([two.id, absent.id, one.id])).toEqual(
        new Map([
          [one.id, 'case-1'],
          [two.id, 'person-1'],
        ]),
      );
      expect(await store.locate([])).toEqual(new Map());
    });

    it('says where the log ends', async () => {
      const { store, another } = stores();
      expect(await store.head()).toBe(0n);
      expect(await store.head()).toBe(await another.head());
      const position = await appended(store, 'case-1', event(), event());
      expect(await store.head()).toBe(position);
      expect(await another.head()).toBe(position);
      expect(await store.readAll({ after: position, limit: 5 })).toEqual([]);
    });
  });
}
