import { fosterFamily, givenProvider } from '../given-plain';
import { licensedOn } from '../licence';

const golden = {
  type: 'LicenceSuspensionEnded',
  schema: 1,
  on: '2024-06-01',
  data: { on: '2024-06-01', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Kushtet u përmirësuan.' };
const licence = ['issue-licence', { by: 'ministry', from: '2024-01-01' }] as const;
const suspended = ['suspend-licence', { from: '2024-05-01', reason: 'staff' }] as const;

describe('end-suspension', () => {
  it('makes the licence valid again from that day on', () => {
    const state = givenProvider(fosterFamily, licence, suspended).when('end-suspension', input).then(golden);
    expect(['2024-05-31', '2024-06-01'].map((day) => licensedOn(state, day))).toEqual([false, true]);
  });

  it('reads the stored event for ever', () => {
    expect(licensedOn(givenProvider(fosterFamily, licence, suspended, golden).state(), '2024-12-31')).toBe(true);
  });

  it('is refused when nothing is suspended, before the suspension, and in the future', () => {
    givenProvider(fosterFamily, licence).when('end-suspension', input).refuses('NOT_SUSPENDED');
    const on = (day: string) =>
      givenProvider(fosterFamily, licence, suspended).when('end-suspension', { ...input, on: day });
    on('2024-04-30').refuses('BEFORE_IT_BEGAN', 'on');
    on('2025-01-01').refuses('DAY_IN_FUTURE', 'on');
  });
});
