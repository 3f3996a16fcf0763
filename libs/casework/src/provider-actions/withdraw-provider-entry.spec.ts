import { fosterFamily, givenProvider } from '../given-plain';
import { entry, hava } from '../given-world';
import { licensedOn } from '../licence';
import { closedOn, familyOn } from '../provider';

const golden = {
  type: 'ProviderEntryWithdrawn',
  schema: 1,
  on: '2024-12-31',
  data: { entry: entry(2), reason: 'wrong-day', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Dita ishte gabim.' };
const licence = ['issue-licence', { by: 'ministry', from: '2024-01-01' }] as const;
const day = '2024-12-31';

describe('withdraw-provider-entry', () => {
  it('takes a licence out that was recorded by mistake; it is recorded again with the right days', () => {
    const state = givenProvider(fosterFamily, licence).when('withdraw-provider-entry', input).then(golden);
    expect([state.licences, licensedOn(state, day)]).toEqual([[], false]);
    const right = ['issue-licence', { by: 'ministry', from: '2024-02-01' }] as const;
    const corrected = givenProvider(fosterFamily, licence, golden, right).state();
    expect(['2024-01-31', '2024-02-01'].map((each) => licensedOn(corrected, each))).toEqual([false, true]);
  });

  it('reads the stored event for ever', () => {
    expect(givenProvider(fosterFamily, licence, golden).state().licences).toEqual([]);
  });

  it('takes a revocation back with the end of the suspension it brought', () => {
    const suspended = ['suspend-licence', { from: '2024-05-01', reason: 'complaint' }] as const;
    const revoked = ['revoke-licence', { on: '2024-06-01', reason: 'other' }] as const;
    const state = givenProvider(fosterFamily, licence, suspended, revoked)
      .when('withdraw-provider-entry', { ...input, entry: entry(4) })
      .accepted();
    expect(state.licences[0]?.revoked).toBeUndefined();
    expect(state.suspensions).toEqual([{ entry: entry(3), from: '2024-05-01' }]);
  });

  it('takes back the end of a suspension, a member, a removal and a closing', () => {
    const happened = [
      fosterFamily,
      licence,
      ['suspend-licence', { from: '2024-05-01', reason: 'complaint' }],
      ['end-suspension', { on: '2024-06-01' }],
      ['add-family-member', { person: hava, from: '2024-02-01' }],
      ['remove-family-member', { person: hava, to: '2024-07-01', reason: 'moved-out' }],
      ['close-provider', { on: '2024-08-01' }],
    ] as const;
    const without = (count: number) =>
      givenProvider(...happened)
        .when('withdraw-provider-entry', { ...input, entry: entry(count) })
        .accepted();
    expect(licensedOn(without(3), '2024-05-15')).toBe(true);
    expect(licensedOn(without(4), '2024-06-15')).toBe(false);
    expect(without(5).members).toEqual([]);
    expect(familyOn(without(6), day)).toEqual([hava]);
    expect(closedOn(without(7), day)).toBe(false);
  });

  it('is refused for the registration, for the number of places, and a second time', () => {
    const family = givenProvider(fosterFamily, licence, ['set-places', { places: 3 }], golden);
    for (const count of [1, 2, 3, 9])
      family.when('withdraw-provider-entry', { ...input, entry: entry(count) }).refuses('NO_SUCH_ENTRY', 'entry');
  });
});
