import type { AppendAnswer, StreamWrite } from '../event-store';
import { appended, event, idsOf, type StoreUnderTest } from './support';

/** Many appends to one store at once: each is answered by itself, whatever becomes of those written together with it. */
export function crowdCases(stores: () => StoreUnderTest): void {
  describe('a crowd of appends', () => {
    it('is stored once each, in one order, which the answers tell', async () => {
      const { store } = stores();
      const answers = await Promise.all(
        Array.from({ length: 300 }, (_, n) => appended(store, `case-${n % 7}`, event({ n }))),
      );
      const inOrder = answers
        .map((position, n) => ({ position, n }))
        .sort((a, b) => Number(a.position - b.position))
        .map(({ n }) => n);
      const all = await store.readAll({ limit: 1_000 });
      expect(all.map(({ data }) => data['n'])).toEqual(inOrder);
      for (let stream = 0; stream < 7; stream += 1) {
        const own = await store.read(`case-${stream}`);
        expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index));
        expect(idsOf(own)).toEqual(idsOf(all.filter((each) => each.stream === `case-${stream}`)));
      }
    });

    it('has conflicts, repetitions, taken ids and refusals among it that do not disturb the others', async () => {
      const { store } = stores();
      const [old, other] = [event({ old: true }), event()];
      const first = await store.append([{ stream: 'case-old', expect: 'none', events: [old] }]);
      const write = (stream: string, more: Partial<StreamWrite>): StreamWrite[] => [
        { stream, expect: 'any', events: [event()], ...more },
      ];
      const kinds: ((n: number) => [StreamWrite[], object])[] = [
        (n) => [write(`case-${n}`, { expect: 'none' }), { outcome: 'appended', repeated: false }],
        () => [write('case-old', { expect: 7 }), { outcome: 'conflict', stream: 'case-old', expected: 7 }],
        (n) => [write(`case-${n}`, { expect: 'exists' }), { outcome: 'conflict', stream: `case-${n}`, actual: null }],
        () => [[{ stream: 'case-old', expect: 'none', events: [old] }], { ...first, repeated: true }],
        (n) => [write(`case-${n}`, { events: [{ ...old, data: { n } }] }), { outcome: 'id-taken', id: old.id }],
        (n) => [write(`case-${n}`, { events: [event({ list: 'x'.repeat(1_048_577) })] }), { refused: true }],
        (n) => [
          [...write(`case-${n}`, { expect: 'none' }), ...write(`case-${n}-b`, { events: [event(), event()] })],
          { outcome: 'appended', revisions: { [`case-${n}`]: 0, [`case-${n}-b`]: 1 } },
        ],
      ];
      const crowd = Array.from({ length: 10 }, (_, turn) => kinds.map((kind, index) => kind(turn * 10 + index))).flat();
      const answers = await Promise.all(
        crowd.map(([writes]) =>
          store.append(writes).catch((error: unknown) => ({ refused: error instanceof RangeError })),
        ),
      );
      for (const [index, [, expected]] of crowd.entries()) expect(answers[index]).toMatchObject(expected);
      await appended(store, 'case-old', other);
      expect(idsOf(await store.read('case-old'))).toEqual([old.id, other.id]);
      expect(await store.readAll({ limit: 1_000 })).toHaveLength(1 + 10 + 30 + 1);
    });

    it('that expects one revision after the other has no gap and no doubles, and loses to nobody but itself', async () => {
      const { store } = stores();
      const answers: AppendAnswer[] = [];
      let revision = -1;
      // Each round only one of the twenty can be right, and the answer tells the next round where the stream is.
      for (let round = 0; round < 10; round += 1) {
        const expected = revision < 0 ? ('none' as const) : revision;
        const asked = await Promise.all(
          Array.from({ length: 20 }, () =>
            store.append([{ stream: 'case-1', expect: expected, events: [event(), event()] }]),
          ),
        );
        answers.push(...asked);
        const won = asked.filter((answer) => answer.outcome === 'appended');
        expect(won).toHaveLength(1);
        revision = won[0]?.revisions['case-1'] ?? -1;
      }
      expect(answers.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(190);
      expect((await store.read('case-1')).map((each) => each.revision)).toEqual(
        Array.from({ length: 20 }, (_, n) => n),
      );
    });
  });
}
