import { fosterFamily, givenProvider } from '../given-plain';
import { licensedOn, licenceStateOn } from '../licence';

const golden = {
  type: 'LicenceRevoked',
  schema: 1,
  on: '2024-06-01',
  data: { on: '2024-06-01', reason: 'standards-not-met', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Standardet nuk u përmbushën.' };
const licence = ['issue-licence', { by: 'ministry', from: '2024-01-01' }] as const;

describe('revoke-licence', () => {
  it('takes the licence away, with the one that was to follow it', () => {
    const following = ['issue-licence', { by: 'ministry', from: '2026-12-31' }] as const;
    const state = givenProvider(fosterFamily, licence, following).when('revoke-licence', input).then(golden);
    expect(['2024-05-31', '2024-06-01', '2027-01-01'].map((day) => licensedOn(state, day))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('reads the stored event for ever', () => {
    const state = givenProvider(fosterFamily, licence, golden).state();
    expect(licenceStateOn(state, 'foster-family', '2024-12-31')).toBe('revoked');
  });

  it('ends a suspension too, so that a new licence begins free', () => {
    const suspended = ['suspend-licence', { from: '2024-05-01', reason: 'complaint' }] as const;
    const anew = ['issue-licence', { by: 'ministry', from: '2024-09-01' }] as const;
    const state = givenProvider(fosterFamily, licence, suspended, golden, anew).state();
    expect(['2024-08-31', '2024-09-01'].map((day) => licensedOn(state, day))).toEqual([false, true]);
  });

  it('is refused without a licence on that day, and in the future', () => {
    givenProvider(fosterFamily).when('revoke-licence', input).refuses('NOT_LICENSED', 'on');
    givenProvider(fosterFamily, licence, golden).when('revoke-licence', input).refuses('NOT_LICENSED', 'on');
    givenProvider(fosterFamily, licence)
      .when('revoke-licence', { ...input, on: '2025-01-01' })
      .refuses('DAY_IN_FUTURE', 'on');
  });
});
