import { caseActions } from './case-actions';
import { NewerEntry, readerOf } from './newer-entry';

const check = readerOf(caseActions);
const event = (type: string, schema: number, repairs?: string) => ({
  type,
  schema,
  metadata: (repairs === undefined ? {} : { repairs }) as Record<string, string>,
});

describe('an event read by a version that may be older than its writer', () => {
  it('passes in every shape known', () => {
    for (const { event: type, schema } of caseActions) expect(() => check(event(type, schema))).not.toThrow();
    expect(() => check(event('EntryCorrected', 1, 'VisitRecorded/1'))).not.toThrow();
  });

  it.each([
    ['of a type nobody here knows', event('NeverHeardOf', 1), 'NeverHeardOf in shape 1'],
    ['in a newer shape', event('VisitRecorded', 2), 'VisitRecorded in shape 2'],
    ['that corrects a newer shape', event('EntryCorrected', 1, 'VisitRecorded/2'), 'VisitRecorded in shape 2'],
    ['in a shape nobody can name', event('EntryCorrected', 1, 'VisitRecorded/x'), 'VisitRecorded in shape NaN'],
  ])('stops %s', (_, newer, shape) => {
    expect(() => check(newer)).toThrow(new NewerEntry(shape));
  });
});
