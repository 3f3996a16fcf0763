import { fosterFamily, givenProvider } from '../given-plain';
import { entry } from '../given-world';
import { licensedOn } from '../licence';

const golden = {
  type: 'LicenceSuspended',
  schema: 1,
  on: '2024-12-31',
  data: { from: '2024-05-01', reason: 'inspection', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Gjetje e inspektimit.' };
const licence = ['issue-licence', { by: 'ministry', from: '2024-01-01' }] as const;

describe('suspend-licence', () => {
  it('leaves the provider without the right to take anybody in from that day on', () => {
    const state = givenProvider(fosterFamily, licence).when('suspend-licence', input).then(golden);
    expect(state.suspensions).toEqual([{ entry: entry(3), from: '2024-05-01' }]);
    expect(['2024-04-30', '2024-05-01'].map((day) => licensedOn(state, day))).toEqual([true, false]);
  });

  it('reads the stored event for ever', () => {
    expect(licensedOn(givenProvider(fosterFamily, licence, golden).state(), '2024-12-31')).toBe(false);
  });

  it('is refused without a licence on that day, twice, and in the future', () => {
    givenProvider(fosterFamily).when('suspend-licence', input).refuses('NOT_LICENSED', 'from');
    givenProvider(fosterFamily, licence, golden)
      .when('suspend-licence', { ...input, from: '2024-06-01' })
      .refuses('ALREADY_SUSPENDED', 'from');
    givenProvider(fosterFamily, licence)
      .when('suspend-licence', { ...input, from: '2025-01-01' })
      .refuses('DAY_IN_FUTURE', 'from');
  });
});
