import { givenHousehold } from '../given-plain';
import { agim, arta, dea, nobody } from '../given-world';
import { membersOn } from '../household';

const golden = {
  type: 'HouseholdMemberAdded',
  schema: 1,
  on: '2024-12-31',
  data: { person: agim, from: '2024-06-01', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'U martua.' };
const household = ['register-household', { members: [arta, dea], from: '2024-01-15' }] as const;

describe('add-member', () => {
  it('makes somebody live in the household from a day on', () => {
    const state = givenHousehold(household).when('add-member', input).then(golden);
    expect([membersOn(state, '2024-05-31'), membersOn(state, '2024-06-01')]).toEqual([
      [arta, dea],
      [arta, dea, agim],
    ]);
  });

  it('reads the stored event for ever', () => {
    expect(membersOn(givenHousehold(household, golden).state(), '2024-12-31')).toContain(agim);
  });

  it('is refused for a member, for whoever is not registered, and in the future', () => {
    const tried = (change: object) => givenHousehold(household).when('add-member', { ...input, ...change });
    tried({ person: dea }).refuses('ALREADY_MEMBER', 'person');
    tried({ person: nobody }).refuses('UNKNOWN_PERSON', 'person');
    tried({ from: '2025-01-01' }).refuses('DAY_IN_FUTURE', 'from');
  });
});
