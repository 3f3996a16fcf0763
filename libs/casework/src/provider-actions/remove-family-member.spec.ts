import { fosterFamily, givenProvider } from '../given-plain';
import { arta, hava } from '../given-world';
import { familyOn } from '../provider';

const golden = {
  type: 'FamilyMemberRemoved',
  schema: 1,
  on: '2024-12-31',
  data: {
    person: hava,
    to: '2024-06-01',
    reason: 'moved-out',
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'U shpërngul.' };
const member = ['add-family-member', { person: hava, from: '2024-02-01' }] as const;

describe('remove-family-member', () => {
  it('ends the membership: the day of leaving is the first without the person', () => {
    const state = givenProvider(fosterFamily, member).when('remove-family-member', input).then(golden);
    expect([familyOn(state, '2024-05-31'), familyOn(state, '2024-06-01')]).toEqual([[hava], []]);
  });

  it('reads the stored event for ever, and lets the person come back', () => {
    const left = givenProvider(fosterFamily, member, golden);
    expect(familyOn(left.state(), '2024-12-31')).toEqual([]);
    left.when('add-family-member', { person: hava, from: '2024-06-01' }).accepted();
    left.when('add-family-member', { person: hava, from: '2024-05-31' }).refuses('ALREADY_MEMBER', 'person');
  });

  it('is refused for whoever is no member, before the beginning, and in the future', () => {
    const family = givenProvider(fosterFamily, member);
    family.when('remove-family-member', { ...input, person: arta }).refuses('NOT_A_MEMBER', 'person');
    family.when('remove-family-member', { ...input, to: '2024-01-31' }).refuses('BEFORE_IT_BEGAN', 'to');
    family.when('remove-family-member', { ...input, to: '2025-01-01' }).refuses('DAY_IN_FUTURE', 'to');
  });
});
