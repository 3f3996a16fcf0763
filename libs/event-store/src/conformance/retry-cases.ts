import { randomUUID } from 'node:crypto';
import { appended, event, type StoreUnderTest } from './support';

/** A client cannot tell a lost acknowledgement from a failure: it sends the same again. */
export function retryCases(stores: () => StoreUnderTest): void {
  describe('a retry', () => {
    it('gives the first result, even when the stream has moved on', async () => {
      const { store, another } = stores();
      const writes = [
        { stream: 'provider-1', expect: 'none' as const, events: [event({ place: 1 })] },
        { stream: 'case-1', expect: 'none' as const, events: [event({ n: 1 }), event({ n: 2 })] },
      ];
      const first = await store.append(writes);
      await appended(store, 'case-1', event({ n: 3 }));
      expect(await another.append([...writes].reverse())).toEqual({ ...first, repeated: true });
      expect(await store.readAll({ limit: 10 })).toHaveLength(4);
    });

    it('sent many times at once is written once', async () => {
      const { store, another } = stores();
      const writes = [{ stream: 'case-1', expect: 'any' as const, events: [event(), event()] }];
      const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? store : another).append(writes)));
      expect(new Set(answers.map((answer) => (answer.outcome === 'appended' ? answer.position : null))).size).toBe(1);
      expect(answers.filter((answer) => answer.outcome === 'appended' && !answer.repeated)).toHaveLength(1);
      expect(await store.read('case-1')).toHaveLength(2);
    });

    it('is known by its content, whatever the order of the fields', async () => {
      const { store } = stores();
      const id = randomUUID();
      await appended(store, 'case-1', event({ a: 1, b: [true, null] }, { id }));
      const again = await store.append([
        { stream: 'case-1', expect: 9, events: [event({ b: [true, null], a: 1 }, { id })] },
      ]);
      expect(again).toMatchObject({ outcome: 'appended', repeated: true });
    });

    it('with other content finds the id taken, and writes nothing', async () => {
      const { store } = stores();
      const id = randomUUID();
      await appended(store, 'case-1', event({ a: 1 }, { id }));
      const other = await store.append([{ stream: 'case-1', expect: 'any', events: [event({ a: 2 }, { id })] }]);
      expect(other).toEqual({ outcome: 'id-taken', id });
      const elsewhere = await store.append([{ stream: 'case-2', expect: 'none', events: [event({ a: 1 }, { id })] }]);
      expect(elsewhere).toEqual({ outcome: 'id-taken', id });
      expect(await store.readAll({ limit: 10 })).toHaveLength(1);
      expect(await store.read('case-2')).toEqual([]);
    });

    it('of a part of an append, of more than it, or in another order is not the same append', async () => {
      const { store } = stores();
      const [one, two] = [event({ n: 1 }), event({ n: 2 })];
      await appended(store, 'case-1', one, two);
      for (const events of [[one], [two], [one, two, event()], [two, one]]) {
        const answer = await store.append([{ stream: 'case-1', expect: 'any', events }]);
        expect(answer.outcome).toBe('id-taken');
      }
      const apart = [one, two].map((each, n) => ({ stream: `case-${n}`, expect: 'any' as const, events: [each] }));
      expect((await store.append(apart)).outcome).toBe('id-taken');
      expect(await store.readAll({ limit: 10 })).toHaveLength(2);
    });

    it('finds an id taken that another stream takes at the same instant', async () => {
      const { store, another } = stores();
      const id = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, n) =>
          (n % 2 ? store : another).append([{ stream: `case-${n}`, expect: 'none', events: [event({}, { id })] }]),
        ),
      );
      expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === 'id-taken')).toHaveLength(15);
    });
  });
}
