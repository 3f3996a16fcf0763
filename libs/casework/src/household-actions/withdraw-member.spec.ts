import { givenHousehold } from '../given-plain';
import { agim, arta, dea } from '../given-world';
import { membersOn } from '../household';

const golden = {
  type: 'HouseholdMemberWithdrawn',
  schema: 1,
  on: '2024-12-31',
  data: { person: dea, reason: 'wrong-person', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Person tjetër me të njëjtin emër.' };
const household = ['register-household', { members: [arta, dea], from: '2024-01-15' }] as const;

describe('withdraw-member', () => {
  it('takes out who never lived there, also for the days before', () => {
    const state = givenHousehold(household).when('withdraw-member', input).then(golden);
    expect(membersOn(state, '2024-02-01')).toEqual([arta]);
  });

  it('reads the stored event for ever', () => {
    expect(membersOn(givenHousehold(household, golden).state(), '2024-12-31')).toEqual([arta]);
  });

  it('takes out only what was recorded last of a person', () => {
    const left = ['remove-member', { person: dea, to: '2024-06-01', reason: 'moved-out' }] as const;
    const back = ['add-member', { person: dea, from: '2024-09-01' }] as const;
    const state = givenHousehold(household, left, back, golden).state();
    expect([membersOn(state, '2024-05-31'), membersOn(state, '2024-10-01')]).toEqual([[arta, dea], [arta]]);
  });

  it('is refused for whoever is no member', () => {
    givenHousehold(household)
      .when('withdraw-member', { ...input, person: agim })
      .refuses('NOT_A_MEMBER', 'person');
  });
});
