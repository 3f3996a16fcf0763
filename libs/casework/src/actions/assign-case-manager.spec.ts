import { teamOf } from '../case';
import { given, opened, referred } from '../given';
import { burim, stranger, teuta } from '../given-world';

const golden = { type: 'CaseManagerAssigned', schema: 1, on: '2024-03-05', data: { on: '2024-03-05', account: burim } };

describe('assign-case-manager', () => {
  it('makes the account answer for the case', () => {
    const { state } = given(referred, opened).when('assign-case-manager', golden.data).then(golden).accepted();
    expect(state.manager).toBe(burim);
  });

  it('reads the stored event for ever: the team passes from who received the referral to the case manager', () => {
    expect(teamOf(given(referred, opened).state())).toEqual([teuta]);
    expect(teamOf(given(referred, opened, golden).state())).toEqual([burim]);
  });

  it('is refused for an account that does not work at the office', () => {
    given(referred, opened)
      .when('assign-case-manager', { on: '2024-03-05', account: stranger })
      .refuses('NOT_A_WORKER_HERE', 'account');
  });

  it('is refused for the case manager there already is', () => {
    given(referred, opened, golden)
      .when('assign-case-manager', { on: '2024-03-06', account: burim })
      .refuses('ALREADY_CASE_MANAGER', 'account');
  });

  it('is refused before the case is opened', () => {
    given(referred).when('assign-case-manager', golden.data).refuses('NOT_IN_THIS_PHASE');
  });
});
