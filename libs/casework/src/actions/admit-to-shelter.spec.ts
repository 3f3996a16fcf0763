import { given, opened, referred } from '../given';
import { arta, dea, entry, family, shelter } from '../given-world';

const golden = {
  type: 'AdmittedToShelter',
  schema: 1,
  on: '2024-03-01',
  data: {
    on: '2024-03-01',
    shelter,
    for: [arta, dea],
    reason: 'domestic-violence',
    basis: { kind: 'own-consent', on: '2024-03-01' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Erdhi natën.' };
const alone = { ...input, for: [arta] };

describe('admit-to-shelter', () => {
  it('admits a woman with the child who comes along, at night before the case is opened; each takes a place', () => {
    const { state, places } = given(referred).when('admit-to-shelter', input).then(golden).accepted();
    expect(state.stays.map(({ person, kind, provider }) => [person, kind, provider])).toEqual([
      [arta, 'shelter', shelter],
      [dea, 'shelter', shelter],
    ]);
    expect(places.map(({ person, change }) => [person, change])).toEqual([
      [arta, 'taken'],
      [dea, 'taken'],
    ]);
  });

  it('reads the stored event for ever', () => {
    expect(
      given(referred, golden)
        .facts()
        .filter(({ fact }) => fact === 'placement'),
    ).toMatchObject([
      { person: arta, kind: 'shelter', from: '2024-03-01', phase: 'referred' },
      { person: dea, kind: 'shelter', from: '2024-03-01', phase: 'referred' },
    ]);
  });

  it('is refused when the shelter has too few places', () => {
    given(referred).taken(shelter, 'another woman').when('admit-to-shelter', input).refuses('NO_FREE_PLACE');
    given(referred).taken(shelter, 'another woman').when('admit-to-shelter', alone).accepted();
  });

  it('is refused for somebody who has a place there through another case', () => {
    given(referred).taken(shelter, arta).when('admit-to-shelter', alone).refuses('PLACE_NOT_POSSIBLE');
  });

  it('is refused for a child alone without a decision', () => {
    given(referred)
      .when('admit-to-shelter', { ...input, for: [dea] })
      .refuses('CHILD_NEEDS_DECISION', 'basis.kind');
  });

  it('is refused with a provider that is no shelter', () => {
    given(referred)
      .when('admit-to-shelter', { ...input, shelter: family })
      .refuses('UNKNOWN_PROVIDER', 'shelter');
  });

  it('is refused with a day of leaving before the day of coming or in the future', () => {
    given(referred)
      .when('admit-to-shelter', { ...input, left: '2024-02-29' })
      .refuses('LEFT_BEFORE_COME', 'left');
    given(referred)
      .when('admit-to-shelter', { ...input, left: '2025-01-01' })
      .refuses('LEFT_BEFORE_COME', 'left');
  });

  it('gives the place back when the admission is withdrawn, and takes it again when it is restored', () => {
    const withdrawn = { entry: entry(2), reason: 'did-not-happen' };
    const without = given(referred, ['admit-to-shelter', alone]).when('withdraw-entry', withdrawn).accepted();
    expect(without.places).toEqual([{ provider: shelter, person: arta, change: 'released' }]);
    const again = given(referred, ['admit-to-shelter', alone], ['withdraw-entry', withdrawn]);
    const restore = { entry: entry(2), reason: 'withdrawn-by-mistake' };
    expect(again.when('restore-entry', restore).accepted().places).toEqual([
      { provider: shelter, person: arta, change: 'taken' },
    ]);
    again.taken(shelter, 'one', 'two').when('restore-entry', restore).refuses('NO_FREE_PLACE');
  });

  it('is possible after the case was opened', () => {
    given(referred, opened)
      .when('admit-to-shelter', { ...alone, on: '2024-03-05' })
      .accepted();
  });
});
