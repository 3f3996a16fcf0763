import { given, opened, type Happened } from '../given';
import { arta, dea, entry, ilir, nobody } from '../given-world';

const golden = {
  type: 'PersonIdentified',
  schema: 1,
  on: '2024-03-10',
  data: { on: '2024-03-10', person: dea, note: { sealed: 'id of note', digest: 'digest of note' } },
};
const found: Happened = [
  'receive-referral',
  { on: '2024-03-01', channel: 'field-work', unidentified: 2, urgency: 'urgent' },
];

describe('identify-person', () => {
  const input = { ...golden.data, note: 'E njohu mësuesja.' };

  it('makes somebody of the referral known by name', () => {
    const { state } = given(found).when('identify-person', input).then(golden).accepted();
    expect([state.beneficiaries, state.unidentified]).toEqual([[dea], 1]);
  });

  it('reads the stored event for ever: the referral counts for the person, with its own day, channel and entry', () => {
    expect(given(found).facts()).toEqual([]);
    expect(
      given(found, golden)
        .facts()
        .map(({ fact, person, kind, from, entry: of }) => [fact, person, kind, from, of]),
    ).toEqual([['referral', dea, 'field-work', '2024-03-01', entry(1)]]);
  });

  it('lets the case be opened, then somebody else be identified', () => {
    given(found).when('open-case', { on: '2024-03-11' }).refuses('NOBODY_IDENTIFIED');
    const later = given(found, golden, ['open-case', { on: '2024-03-11' }]);
    expect(later.tried('identify-person', { on: '2024-03-12', person: ilir }).state()).toMatchObject({
      phase: 'open',
      beneficiaries: [dea, ilir],
      unidentified: 0,
    });
  });

  it('is refused when everybody is known, for somebody in the case already or not registered', () => {
    const one: Happened = [found[0], { ...found[1], unidentified: 1, for: [arta] }] as Happened;
    given(one)
      .when('identify-person', { ...input, person: arta })
      .refuses('ALREADY_A_BENEFICIARY', 'person');
    given(one)
      .when('identify-person', { ...input, person: nobody })
      .refuses('UNKNOWN_PERSON', 'person');
    given(one, golden)
      .when('identify-person', { ...input, person: ilir })
      .refuses('NOBODY_UNIDENTIFIED');
  });

  it('is refused for somebody not born on the day of the referral', () => {
    const early: Happened = [found[0], { ...found[1], on: '2019-12-31' }] as Happened;
    given(early)
      .when('identify-person', { ...input, person: ilir })
      .refuses('BEFORE_BIRTH', 'person');
  });

  it('is kept while a later entry is about the person', () => {
    given(found, golden, opened, ['deliver-service', { on: '2024-03-12', kind: 'legal-advice', for: [dea] }])
      .when('withdraw-entry', { entry: entry(2), reason: 'wrong-person' })
      .refuses('AGAINST_LATER_ENTRY');
  });
});
