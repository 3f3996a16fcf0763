import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalBytes } from './canonical';
import type { NewEvent } from './event-store';

describe('the canonical bytes of an event', () => {
  const names = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('10', '9', '', 'ë', '\ufb33', '😀', '"', '\\'));
  const { data } = fc.letrec<{ data: NewEvent['data']; value: unknown }>((tie) => ({
    data: fc.dictionary(names, tie('value')) as fc.Arbitrary<NewEvent['data']>,
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constant(undefined),
      fc.array(fc.oneof(fc.string(), fc.integer(), tie('data'))),
      tie('data'),
    ),
  }));

  it('are those of the reference implementation of RFC 8785, whatever the event holds', () => {
    fc.assert(
      fc.property(data, fc.dictionary(names, fc.string({ unit: 'binary' })), (held, metadata) => {
        const event: NewEvent = { id: 'a', type: 'B', schema: 1, on: '2024-03-05', data: held, metadata };
        const expected = canonicalize({ ...event, stream: 'case-1' });
        expect(canonicalBytes('case-1', event).toString('utf8')).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
