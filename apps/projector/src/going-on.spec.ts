import type { HistoryEvent } from '#casework';
import { goingOn } from './going-on';

const event = (position: bigint, id = `event-${position}`): HistoryEvent => ({
  id,
  type: 'Noted',
  schema: 1,
  revision: Number(position),
  position,
  on: '2024-03-01',
  recordedAt: '2024-03-01T10:00:00.000Z',
  data: {},
  metadata: {},
});

describe('streams that come again', () => {
  let folded: string[];
  const rows = (mostKept: number) => {
    folded = [];
    return goingOn(() => {
      const own: string[] = [];
      return {
        add({ id }) {
          if (id === 'bad') throw new Error('it cannot be folded');
          folded.push(id);
          own.push(id);
        },
        rows: () => own.map((id) => [{ name: 'noted', owner: 'id', columns: { id: 'text' } }, { id }]),
      };
    }, mostKept);
  };
  const idsOf = (answer: ReturnType<ReturnType<typeof rows>>) => answer.map(([, { id }]) => id);
  const [one, two, three] = [event(1n), event(2n), event(3n)];
  const none = new Map<string, unknown>();

  it('go on where they were left', () => {
    const of = rows(10);
    expect(idsOf(of('a', [one, two], none))).toEqual(['event-1', 'event-2']);
    expect(idsOf(of('a', [one, two, three], none))).toEqual(['event-1', 'event-2', 'event-3']);
    expect(folded).toEqual(['event-1', 'event-2', 'event-3']);
  });

  it('are folded anew when less is asked for, or another log', () => {
    const of = rows(10);
    of('a', [one, two], none);
    expect(idsOf(of('a', [one], none))).toEqual(['event-1']);
    expect(idsOf(of('a', [event(1n, 'other'), two], none))).toEqual(['other', 'event-2']);
  });

  it('are folded anew after one failed', () => {
    const of = rows(10);
    of('a', [one], none);
    expect(() => of('a', [one, event(2n, 'bad')], none)).toThrow('it cannot be folded');
    expect(idsOf(of('a', [one, two], none))).toEqual(['event-1', 'event-2']);
  });

  it('are kept as long as there is room, those asked for last', () => {
    const of = rows(2);
    of('a', [one], none);
    of('b', [two], none);
    of('a', [one], none);
    of('c', [three], none);
    folded = [];
    of('a', [one], none);
    of('c', [three], none);
    expect(folded).toEqual([]);
    of('b', [two], none);
    expect(folded).toEqual(['event-2']);
  });
});
