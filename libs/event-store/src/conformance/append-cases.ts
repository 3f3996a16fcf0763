import type { Expectation } from '../event-store';
import { appended, event, idsOf, type StoreUnderTest } from './support';

/** Expectations, several streams in one append, and many writers at once. */
export function appendCases(stores: () => StoreUnderTest): void {
  describe('appending', () => {
    const holds: [name: string, existing: number, expected: Expectation][] = [
      ['none of a new stream', 0, 'none'],
      ['any of a new stream', 0, 'any'],
      ['any of an existing stream', 2, 'any'],
      ['exists of an existing stream', 2, 'exists'],
      ['the revision the stream is at', 2, 1],
    ];
    it.each(holds)('is done when it expects %s', async (_name, existing, expected) => {
      const { store } = stores();
      for (let n = 0; n < existing; n += 1) await appended(store, 'case-1', event({ n }));
      const answer = await store.append([{ stream: 'case-1', expect: expected, events: [event(), event()] }]);
      expect(answer).toMatchObject({ outcome: 'appended', repeated: false, revisions: { 'case-1': existing + 1 } });
      expect((await store.read('case-1')).map(({ revision }) => revision)).toEqual(
        Array.from({ length: existing + 2 }, (_, index) => index),
      );
    });

    const fails: [name: string, existing: number, expected: Expectation, actual: number | null][] = [
      ['none of an existing stream', 2, 'none', 1],
      ['exists of a new stream', 0, 'exists', null],
      ['a revision of a new stream', 0, 0, null],
      ['an older revision', 2, 0, 1],
      ['a revision that is not reached yet', 2, 5, 1],
    ];
    it.each(fails)('is a conflict when it expects %s', async (_name, existing, expected, actual) => {
      const { store } = stores();
      for (let n = 0; n < existing; n += 1) await appended(store, 'case-1', event({ n }));
      const answer = await store.append([{ stream: 'case-1', expect: expected, events: [event()] }]);
      expect(answer).toEqual({ outcome: 'conflict', stream: 'case-1', expected, actual });
      expect(await store.read('case-1')).toHaveLength(existing);
    });

    it('writes several streams in one append, in the order given within each', async () => {
      const { store } = stores();
      await appended(store, 'provider-1', event());
      const [first, second, place] = [event({ n: 1 }), event({ n: 2 }), event({ n: 3 })];
      const answer = await store.append([
        { stream: 'provider-1', expect: 0, events: [place] },
        { stream: 'case-1', expect: 'none', events: [first, second] },
      ]);
      expect(answer).toMatchObject({ outcome: 'appended', revisions: { 'provider-1': 1, 'case-1': 1 } });
      expect(idsOf(await store.read('case-1'))).toEqual(idsOf([first, second]));
      const all = await store.readAll({ limit: 10 });
      expect(all.at(-1)?.position).toBe(answer.outcome === 'appended' ? answer.position : null);
    });

    it('writes nothing at all when one of its streams is in conflict, and leaves no empty stream behind', async () => {
      const { store } = stores();
      await appended(store, 'provider-1', event());
      const answer = await store.append([
        { stream: 'case-1', expect: 'none', events: [event()] },
        { stream: 'provider-1', expect: 5, events: [event()] },
        { stream: 'zone-1', expect: 'any', events: [event()] },
      ]);
      expect(answer).toEqual({ outcome: 'conflict', stream: 'provider-1', expected: 5, actual: 0 });
      expect(await store.readAll({ limit: 10 })).toHaveLength(1);
      const exists = await store.append([{ stream: 'case-1', expect: 'exists', events: [event()] }]);
      expect(exists).toMatchObject({ outcome: 'conflict', actual: null });
    });

    it('lets exactly one of many win who all expect the same revision', async () => {
      const { store, another } = stores();
      await appended(store, 'provider-1', event());
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          (n % 2 ? store : another).append([{ stream: 'provider-1', expect: 0, events: [event({ n })] }]),
        ),
      );
      expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(39);
      expect(await store.read('provider-1')).toHaveLength(2);
    });

    it('does not deadlock when appends name the same streams in different orders', async () => {
      const { store, another } = stores();
      const names = ['case-1', 'case-2', 'household-1', 'provider-1'];
      await Promise.all(
        Array.from({ length: 60 }, (_, n) => {
          const order = n % 2 ? names : [...names].reverse();
          const writes = order.map((stream) => ({ stream, expect: 'any' as const, events: [event({ n })] }));
          return (n % 3 ? store : another).append(writes);
        }),
      );
      for (const name of names) {
        expect((await store.read(name)).map(({ revision }) => revision)).toEqual(
          Array.from({ length: 60 }, (_, n) => n),
        );
      }
    });

    it('keeps position, revision and recording time in step within a stream under many writers', async () => {
      const { store, another } = stores();
      await Promise.all(
        Array.from({ length: 60 }, (_, n) => appended(n % 2 ? store : another, 'case-1', event({ n }))),
      );
      const events = await store.read('case-1');
      for (const [index, now] of events.entries()) {
        const before = events[index - 1];
        if (!before) continue;
        expect(now.position > before.position).toBe(true);
        expect(now.recordedAt >= before.recordedAt).toBe(true);
      }
    });
  });
}
