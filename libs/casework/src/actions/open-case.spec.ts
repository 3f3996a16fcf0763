import { given, opened, referred } from '../given';
import { arta, dea, agim, household, nobody } from '../given-world';

const golden = {
  type: 'CaseOpened',
  schema: 1,
  on: '2024-03-04',
  data: {
    on: '2024-03-04',
    household: { id: household, members: [arta, dea, agim] },
    protocolNumber: { sealed: 'id of protocolNumber', digest: 'digest of protocolNumber' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};

describe('open-case', () => {
  const input = { ...golden.data, protocolNumber: '12/2024', note: 'Hapet sot.' };

  it('opens a referred case and keeps the household of that day', () => {
    const { state } = given(referred).when('open-case', input).then(golden).accepted();
    expect(state).toMatchObject({ phase: 'open', openedOn: '2024-03-04', household: { id: household } });
  });

  it('reads the stored event for ever: the days as referred count as open, the persons as one family', () => {
    const facts = given(referred, golden).facts();
    expect(facts.map(({ fact, phase, family, from }) => [fact, phase, family, from])).toEqual([
      ['referral', 'open', household, '2024-03-01'],
      ['referral', 'open', household, '2024-03-01'],
      ['opened', 'open', household, '2024-03-04'],
      ['opened', 'open', household, '2024-03-04'],
    ]);
  });

  it('counts a beneficiary without a household as a family of one', () => {
    expect(
      given(referred, opened)
        .facts()
        .filter(({ fact }) => fact === 'referral')
        .map(({ family }) => family),
    ).toEqual([arta, dea]);
  });

  it('is refused on a day before the referral', () => {
    given(referred).when('open-case', { on: '2024-02-29' }).refuses('BEFORE_REFERRAL', 'on');
  });

  it('is refused twice', () => {
    given(referred, opened).when('open-case', { on: '2024-03-05' }).refuses('NOT_IN_THIS_PHASE');
  });

  it('is refused with a household of strangers or of unregistered persons', () => {
    given(referred)
      .when('open-case', { ...input, household: { members: [agim] } })
      .refuses('HOUSEHOLD_WITHOUT_BENEFICIARY', 'household.members');
    given(referred)
      .when('open-case', { ...input, household: { members: [arta, nobody] } })
      .refuses('UNKNOWN_PERSON', 'household.members');
  });

  it('names wrong fields inside the household', () => {
    given(referred)
      .when('open-case', { on: '2024-03-04', household: { members: ['Arta'], size: 3 } })
      .misreads({ 'household.members': 'NOT_AN_ID', 'household.size': 'UNKNOWN_FIELD' });
  });
});
