import { given, opened, referred, type Happened } from '../given';
import { arta, dea, entry, shelter } from '../given-world';

const golden = {
  type: 'PlacementEnded',
  schema: 1,
  on: '2024-04-15',
  data: {
    on: '2024-04-15',
    for: [arta],
    reason: 'safe-housing-found',
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Banesë me qira.' };
const basis = { kind: 'own-consent', on: '2024-03-05' };
const admission = { on: '2024-03-05', shelter, for: [arta, dea], reason: 'domestic-violence', basis };
const admitted: Happened = ['admit-to-shelter', admission];

describe('end-placement', () => {
  it('ends the stay of those who leave and gives their places back', () => {
    const { state, places } = given(referred, opened, admitted).when('end-placement', input).then(golden).accepted();
    expect(state.stays.map(({ person, to }) => [person, to])).toEqual([
      [arta, '2024-04-15'],
      [dea, undefined],
    ]);
    expect(places).toEqual([{ provider: shelter, person: arta, change: 'released' }]);
  });

  it('reads the stored event for ever', () => {
    const stays = given(referred, opened, admitted, golden)
      .facts()
      .filter(({ fact }) => fact === 'placement');
    expect(stays.map(({ person, from, through, to }) => [person, from, through, to])).toEqual([
      [arta, '2024-03-05', '2024-04-15', '2024-04-15'],
      [dea, '2024-03-05', null, null],
    ]);
  });

  it('is refused for somebody who is not placed on that day', () => {
    given(referred, opened).when('end-placement', input).refuses('NOT_PLACED', 'for');
    given(referred, opened, admitted)
      .when('end-placement', { ...input, on: '2024-03-04' })
      .refuses('NOT_PLACED', 'for');
  });

  it('is refused for a stay that says itself when it ended: that day is corrected there', () => {
    given(referred, opened, ['admit-to-shelter', { ...admission, left: '2024-04-20' }])
      .when('end-placement', input)
      .refuses('NOT_PLACED', 'for');
    given(referred, opened, ['admit-to-shelter', { ...admission, left: '2024-04-20' }])
      .when('correct-entry', { entry: entry(3), content: { ...admission, left: '2024-04-15' }, reason: 'wrong-day' })
      .accepted();
  });

  it('frees the person for another placement on the same day', () => {
    given(referred, opened, admitted, golden)
      .when('admit-to-shelter', { ...admission, on: '2024-04-15', for: [arta] })
      .accepted();
  });

  it('is refused late when somebody placed since would be placed twice', () => {
    const again: Happened = ['admit-to-shelter', { ...admission, on: '2024-05-01', for: [arta] }];
    given(referred, opened, admitted, golden, again)
      .when('withdraw-entry', { entry: 'eeeeeeee-0000-8000-8000-000000000004', reason: 'did-not-happen' })
      .refuses('AGAINST_LATER_ENTRY', 'eeeeeeee-0000-8000-8000-000000000005');
  });
});
