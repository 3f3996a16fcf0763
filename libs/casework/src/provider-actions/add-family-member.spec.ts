import { fosterFamily, givenProvider } from '../given-plain';
import { arta, dea, entry, hava, nobody } from '../given-world';
import { familyOn } from '../provider';

const golden = {
  type: 'FamilyMemberAdded',
  schema: 1,
  on: '2024-12-31',
  data: { person: hava, from: '2024-02-01', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Bartëse e licencës.' };

describe('add-family-member', () => {
  it('makes a registered person one of the foster family from a day on', () => {
    const state = givenProvider(fosterFamily).when('add-family-member', input).then(golden);
    expect(state.members).toEqual([{ entry: entry(2), person: hava, from: '2024-02-01' }]);
    expect([familyOn(state, '2024-01-31'), familyOn(state, '2024-02-01')]).toEqual([[], [hava]]);
  });

  it('reads the stored event for ever', () => {
    expect(familyOn(givenProvider(fosterFamily, golden).state(), '2024-12-31')).toEqual([hava]);
  });

  it('is refused for other kinds of provider, and for whoever is not registered', () => {
    const shelter = { kind: 'shelter', name: 'Strehimorja', municipality: 'mitrovica-jugore', places: 5 };
    givenProvider(['register-provider', shelter]).when('add-family-member', input).refuses('ONLY_FOSTER_FAMILY');
    givenProvider(fosterFamily)
      .when('add-family-member', { ...input, person: nobody })
      .refuses('UNKNOWN_PERSON', 'person');
  });

  it('is refused for a member, for a child placed there, and in the future', () => {
    givenProvider(fosterFamily, golden).when('add-family-member', input).refuses('ALREADY_MEMBER', 'person');
    givenProvider(fosterFamily, { type: 'PlaceTaken', data: { person: dea, case: 'case 1' } })
      .when('add-family-member', { ...input, person: dea })
      .refuses('PLACED_HERE', 'person');
    givenProvider(fosterFamily)
      .when('add-family-member', { person: arta, from: '2025-01-01' })
      .refuses('DAY_IN_FUTURE', 'from');
  });
});
