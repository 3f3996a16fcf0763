import { givenHousehold } from '../given-plain';
import { agim, arta, dea } from '../given-world';
import { membersOn } from '../household';

const golden = {
  type: 'HouseholdMemberRemoved',
  schema: 1,
  on: '2024-12-31',
  data: { person: dea, to: '2024-06-01', reason: 'placed', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Te gjyshja.' };
const household = ['register-household', { members: [arta, dea], from: '2024-01-15' }] as const;

describe('remove-member', () => {
  it('ends the living together: the day of leaving is the first without the person', () => {
    const state = givenHousehold(household).when('remove-member', input).then(golden);
    expect([membersOn(state, '2024-05-31'), membersOn(state, '2024-06-01')]).toEqual([[arta, dea], [arta]]);
  });

  it('reads the stored event for ever, and lets the person come back', () => {
    const left = givenHousehold(household, golden);
    expect(membersOn(left.state(), '2024-12-31')).toEqual([arta]);
    left.when('add-member', { person: dea, from: '2024-07-01' }).accepted();
  });

  it('is refused for whoever is no member, before the beginning, and in the future', () => {
    const tried = (change: object) => givenHousehold(household).when('remove-member', { ...input, ...change });
    tried({ person: agim }).refuses('NOT_A_MEMBER', 'person');
    tried({ to: '2024-01-14' }).refuses('BEFORE_IT_BEGAN', 'to');
    tried({ to: '2025-01-01' }).refuses('DAY_IN_FUTURE', 'to');
    givenHousehold(household, golden).when('remove-member', input).refuses('NOT_A_MEMBER', 'person');
  });
});
