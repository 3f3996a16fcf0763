import { given, opened, referred } from '../given';
import { arta, dea, hava, nobody } from '../given-world';

const golden = {
  type: 'PlacedInKinshipCare',
  schema: 1,
  on: '2024-03-06',
  data: {
    on: '2024-03-06',
    for: [dea],
    carer: hava,
    kinship: 'grandparent',
    basis: {
      kind: 'decision',
      body: 'custody-body',
      number: { sealed: 'id of basis.number', digest: 'digest of basis.number' },
      on: '2024-03-05',
    },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, basis: { ...golden.data.basis, number: '45/2024' }, note: 'Te gjyshja.' };
const ownConsent = { kind: 'own-consent', on: '2024-03-05' };

describe('place-in-kinship-care', () => {
  it('places a child with a relative by a decision; no provider’s place is taken', () => {
    const { state, places } = given(referred, opened).when('place-in-kinship-care', input).then(golden).accepted();
    expect(state.stays).toMatchObject([{ person: dea, kind: 'kinship', from: '2024-03-06' }]);
    expect(places).toEqual([]);
  });

  it('reads the stored event for ever', () => {
    expect(
      given(referred, opened, golden)
        .facts()
        .filter(({ fact }) => fact === 'placement'),
    ).toMatchObject([{ person: dea, kind: 'kinship', from: '2024-03-06', through: null, to: null, phase: 'open' }]);
  });

  it('is refused for a child without a decision, not for an adult by own consent', () => {
    const by = (basis: object, person: string) =>
      given(referred, opened).when('place-in-kinship-care', { ...input, for: [person], basis });
    by(ownConsent, dea).refuses('CHILD_NEEDS_DECISION', 'basis.kind');
    by(ownConsent, arta).accepted();
  });

  it('is refused with a decision of the future', () => {
    given(referred, opened)
      .when('place-in-kinship-care', { ...input, basis: { ...input.basis, on: '2025-01-01' } })
      .refuses('BASIS_IN_FUTURE', 'basis.on');
  });

  it('names the body of a decision, and no body with consent', () => {
    given(referred, opened)
      .when('place-in-kinship-care', { ...input, basis: { ...input.basis, body: undefined } })
      .misreads({ 'basis.body': 'REQUIRED' });
    given(referred, opened)
      .when('place-in-kinship-care', { ...input, basis: { ...ownConsent, body: 'court' } })
      .misreads({ 'basis.body': 'NOT_WITH_CONSENT' });
  });

  it('is refused with a carer who is not registered, or who is placed too', () => {
    given(referred, opened)
      .when('place-in-kinship-care', { ...input, carer: nobody })
      .refuses('UNKNOWN_CARER', 'carer');
    given(referred, opened)
      .when('place-in-kinship-care', { ...input, carer: dea })
      .refuses('CARER_IS_PLACED', 'carer');
  });

  it('is refused for somebody who is placed already', () => {
    given(referred, opened, golden)
      .when('place-in-kinship-care', { ...input, on: '2024-04-01' })
      .refuses('ALREADY_PLACED', 'for');
  });
});
