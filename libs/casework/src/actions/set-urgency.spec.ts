import { given, opened, referred } from '../given';

const golden = {
  type: 'UrgencySet',
  schema: 1,
  on: '2024-03-08',
  data: { on: '2024-03-08', urgency: 'emergency', reason: { sealed: 'id of reason', digest: 'digest of reason' } },
};
const input = { ...golden.data, reason: 'Kërcënim i ri.' };

describe('set-urgency', () => {
  it('makes a case more urgent, before or after it is opened', () => {
    given(referred).when('set-urgency', input).then(golden);
    expect(given(referred, opened).when('set-urgency', input).accepted().state.urgency).toBe('emergency');
  });

  it('reads the stored event for ever: the latest by day holds', () => {
    expect(given(referred, golden).state().urgency).toBe('emergency');
    const late = given(referred, golden).when('set-urgency', { on: '2024-03-02', urgency: 'normal' });
    expect(late.accepted().state.urgency).toBe('emergency');
  });

  it('is refused in a closed case', () => {
    given(referred, opened, ['close-case', { on: '2024-03-07', reason: 'goals-reached' }])
      .when('set-urgency', input)
      .refuses('NOT_IN_THIS_PHASE');
  });
});
