import type { Acknowledged } from './acknowledgements';
import { judge, nothingWrong, type Evidence } from './judge';

/** Three events of two streams: each was sent after the one before had been acknowledged. */
const acknowledged: readonly Acknowledged[] = [
  { id: 'a', stream: 'case-1', revision: 0, position: 11n, sent: 0, answered: 1 },
  { id: 'b', stream: 'case-2', revision: 0, position: 12n, sent: 2, answered: 3 },
  { id: 'c', stream: 'case-1', revision: 1, position: 13n, sent: 4, answered: 5 },
];
const stored = acknowledged.map(({ id, stream, revision, position }) => ({ id, stream, revision, position }));
const [a, b, c] = stored as [(typeof stored)[0], (typeof stored)[0], (typeof stored)[0]];
const asPromised: Evidence = { acknowledged, stored, delivered: stored, differing: 0 };

describe('the judge of a tormented house', () => {
  it('finds nothing wrong where everything is as promised', () => {
    expect(judge(asPromised)).toEqual(nothingWrong);
  });

  it('takes requests that were under way together in any order', () => {
    const together = [
      { ...acknowledged[0]!, position: 12n },
      { ...acknowledged[1]!, sent: 0.5, position: 11n },
    ];
    const rows = [
      { ...b, position: 11n },
      { ...a, position: 12n },
    ];
    expect(judge({ acknowledged: together, stored: rows, delivered: rows, differing: 0 })).toEqual(nothingWrong);
  });

  it.each<[string, Partial<Evidence>, object]>([
    ['an acknowledged event that is not stored', { stored: [a, b], delivered: [a, b] }, { lost: 1 }],
    ['an event stored elsewhere than acknowledged', { stored: [a, { ...b, position: 10n }, c] }, { lost: 1 }],
    ['an event in another stream', { stored: [a, { ...b, stream: 'case-3' }, c] }, { lost: 1 }],
    ['an event that was not delivered', { delivered: [a, c] }, { lost: 1 }],
    [
      'an event nobody was told of',
      {
        stored: [...stored, { ...c, id: 'd', revision: 2, position: 14n }],
        delivered: [...stored, { id: 'd', position: 14n }],
      },
      { doubled: 1 },
    ],
    ['an event stored twice', { stored: [...stored, { ...c, revision: 2, position: 14n }] }, { doubled: 1, lost: 1 }],
    ['an event delivered twice', { delivered: [a, b, b, c] }, { doubled: 1 }],
    ['events delivered in another order', { delivered: [a, c, b] }, { reordered: 1 }],
    ['a gap in the revisions of a stream', { stored: [a, b, { ...c, revision: 2 }] }, { reordered: 1, lost: 1 }],
    [
      'an event before one that was acknowledged before it was sent',
      { acknowledged: [acknowledged[0]!, acknowledged[1]!, { ...acknowledged[2]!, position: 11n }] },
      { reordered: 1, lost: 1 },
    ],
    ['rows that differ from a rebuild', { differing: 2 }, { differing: 2 }],
  ])('counts %s', (_, planted, counts) => {
    expect(judge({ ...asPromised, ...planted })).toEqual({ ...nothingWrong, ...counts });
  });
});
