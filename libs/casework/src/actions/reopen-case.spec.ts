import { given, opened, referred, type Happened } from '../given';

const golden = {
  type: 'CaseReopened',
  schema: 1,
  on: '2024-10-10',
  data: { on: '2024-10-10', reason: 'need-returned', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Erdhi sërish.' };
const closed: Happened = ['close-case', { on: '2024-09-30', reason: 'goals-reached' }];
const monitored: Happened = ['start-post-monitoring', { on: '2024-07-01' }];

describe('reopen-case', () => {
  it('opens a closed case again', () => {
    const { state } = given(referred, opened, closed).when('reopen-case', input).then(golden).accepted();
    expect(state).toMatchObject({ phase: 'open', openedOn: '2024-03-04' });
  });

  it('reads the stored event for ever', () => {
    expect(
      given(referred, opened, closed, golden)
        .state()
        .phases.map(({ phase, from }) => [phase, from]),
    ).toEqual([
      ['referred', '2024-03-01'],
      ['open', '2024-03-04'],
      ['closed', '2024-09-30'],
      ['open', '2024-10-10'],
    ]);
  });

  it('brings a case in post-monitoring back to open', () => {
    const { state } = given(referred, opened, monitored).when('reopen-case', input).accepted();
    expect(state.phase).toBe('open');
  });

  it('is refused for an open case', () => {
    given(referred, opened).when('reopen-case', input).refuses('NOT_IN_THIS_PHASE');
  });

  it('cannot be withdrawn while later entries need the case open', () => {
    given(referred, opened, closed, golden, ['close-case', { on: '2024-11-30', reason: 'no-contact' }])
      .when('withdraw-entry', { entry: 'eeeeeeee-0000-8000-8000-000000000004', reason: 'recorded-twice' })
      .refuses('AGAINST_LATER_ENTRY', 'eeeeeeee-0000-8000-8000-000000000005');
  });
});
