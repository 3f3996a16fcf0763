import { given, opened, referred } from '../given';
import { dea, family, shelter } from '../given-world';

const golden = {
  type: 'PlacedInFosterCare',
  schema: 1,
  on: '2024-03-06',
  data: {
    on: '2024-03-06',
    family,
    for: [dea],
    basis: { kind: 'decision', body: 'foster-care-panel', on: '2024-03-05' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Familja e njeh fëmijën.' };

describe('place-in-foster-care', () => {
  it('places a child with a foster family and takes one of its places', () => {
    const { state, places } = given(referred, opened).when('place-in-foster-care', input).then(golden).accepted();
    expect(state.stays).toMatchObject([{ person: dea, kind: 'foster', provider: family, from: '2024-03-06' }]);
    expect(places).toEqual([{ provider: family, person: dea, change: 'taken' }]);
  });

  it('reads the stored event for ever', () => {
    expect(
      given(referred, opened, golden)
        .facts()
        .filter(({ fact }) => fact === 'placement'),
    ).toMatchObject([{ person: dea, kind: 'foster', from: '2024-03-06', to: null }]);
  });

  it('is refused with a provider that is no foster family', () => {
    given(referred, opened)
      .when('place-in-foster-care', { ...input, family: shelter })
      .refuses('UNKNOWN_PROVIDER', 'family');
  });

  it('is refused when the family has no free place', () => {
    given(referred, opened).taken(family, 'another child').when('place-in-foster-care', input).refuses('NO_FREE_PLACE');
  });

  it('takes no place for a stay that is already over', () => {
    const { places } = given(referred, opened)
      .taken(family, 'another child')
      .when('place-in-foster-care', { ...input, left: '2024-03-20' })
      .accepted();
    expect(places).toEqual([]);
  });

  it('is refused before the case is opened', () => {
    given(referred).when('place-in-foster-care', input).refuses('NOT_IN_THIS_PHASE');
  });
});
