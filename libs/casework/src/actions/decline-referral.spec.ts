import { caseActions } from '../case-actions';
import { availableActions } from '../case-history';
import { given, opened, referred, type Happened } from '../given';
import { arta, shelter } from '../given-world';

const golden = {
  type: 'ReferralDeclined',
  schema: 1,
  on: '2024-03-05',
  data: {
    on: '2024-03-05',
    reason: 'other-municipality',
    referredTo: 'other-office',
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Jeton në Vushtrri.' };
const stay: Happened = [
  'admit-to-shelter',
  {
    on: '2024-03-02',
    for: [arta],
    shelter,
    reason: 'domestic-violence',
    basis: { kind: 'own-consent', on: '2024-03-02' },
  },
];

describe('decline-referral', () => {
  it('ends a referral that does not become a case', () => {
    const { state } = given(referred).when('decline-referral', input).then(golden).accepted();
    expect(state).toMatchObject({ phase: 'declined', opened: false });
  });

  it('reads the stored event for ever: the persons were referred, and nothing else is counted', () => {
    expect(
      given(referred, golden)
        .facts()
        .map(({ fact, phase }) => [fact, phase]),
    ).toEqual([
      ['referral', 'referred'],
      ['referral', 'referred'],
    ]);
  });

  it('counts a category given before it in no open case', () => {
    const held: Happened = [
      'assign-category',
      { on: '2024-03-02', category: 'domestic-violence-survivors', for: [arta] },
    ];
    expect(
      given(referred, held, golden)
        .facts()
        .filter(({ fact }) => fact === 'category')
        .map(({ from, to, phase }) => [from, to, phase]),
    ).toEqual([
      ['2024-03-02', '2024-03-05', 'referred'],
      ['2024-03-05', null, 'declined'],
    ]);
  });

  it('leaves nothing to do but repairs', () => {
    expect(availableActions(given(referred, golden).state(), 'supervisor', caseActions)).toEqual([
      'correct-entry',
      'withdraw-entry',
      'restore-entry',
    ]);
    given(referred, golden).when('open-case', { on: '2024-03-06' }).refuses('NOT_IN_THIS_PHASE');
    given(referred, golden).when('decline-referral', input).refuses('NOT_IN_THIS_PHASE');
  });

  it('is taken back by withdrawing the entry; then the case can be opened', () => {
    const { state } = given(referred, golden)
      .tried('withdraw-entry', { entry: 'eeeeeeee-0000-8000-8000-000000000002', reason: 'did-not-happen' })
      .when('open-case', { on: '2024-03-06' })
      .accepted();
    expect(state.phase).toBe('open');
  });

  it('is refused for an open case, and while somebody of it has a place', () => {
    given(referred, opened).when('decline-referral', input).refuses('NOT_IN_THIS_PHASE');
    given(referred, stay).when('decline-referral', input).refuses('PLACEMENT_STILL_OPEN');
  });
});
