import { given, referred } from '../given';
import { arta, dea, nobody } from '../given-world';

const golden = {
  type: 'ReferralReceived',
  schema: 1,
  on: '2024-03-01',
  data: {
    on: '2024-03-01',
    channel: 'police',
    for: [arta, dea],
    urgency: 'urgent',
    asked: ['domestic-violence-shelter'],
    referredBy: { sealed: 'id of referredBy', digest: 'digest of referredBy' },
    protocolNumber: { sealed: 'id of protocolNumber', digest: 'digest of protocolNumber' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};

describe('receive-referral', () => {
  const input = { ...golden.data, referredBy: 'Kapiten Krasniqi', protocolNumber: '12/2024', note: 'Thirri fqinja.' };

  it('opens a case with the persons it is about', () => {
    const { state } = given().when('receive-referral', input).then(golden).accepted();
    expect(state).toMatchObject({ phase: 'referred', referredOn: '2024-03-01', beneficiaries: [arta, dea] });
  });

  it('reads the stored event for ever and counts a referral for each person', () => {
    const facts = given(golden).facts();
    expect(facts.map(({ person, fact, kind, from, phase }) => [person, fact, kind, from, phase])).toEqual([
      [arta, 'referral', 'police', '2024-03-01', 'referred'],
      [dea, 'referral', 'police', '2024-03-01', 'referred'],
    ]);
  });

  it('may be about somebody nobody knows by name yet', () => {
    const street = { on: '2024-03-01', channel: 'field-work', unidentified: 3, urgency: 'normal' };
    const one = given(['receive-referral', { ...street, description: 'Tre fëmijë te semaforët.' }]);
    expect(one.state()).toMatchObject({ beneficiaries: [], unidentified: 3 });
    expect(one.facts()).toEqual([]);
    given()
      .when('receive-referral', { ...street, unidentified: undefined })
      .misreads({ for: 'REQUIRED' });
    given()
      .when('receive-referral', { ...street, unidentified: 31 })
      .misreads({ unidentified: 'TOO_LARGE' });
  });

  it('names every wrong field at once', () => {
    given()
      .when('receive-referral', { on: '2024-02-30', channel: 'gossip', for: [], note: 'a\u0000b', name: 'Arta' })
      .misreads({
        on: 'NOT_A_DAY',
        channel: 'UNKNOWN_CODE',
        for: 'EMPTY_LIST',
        urgency: 'REQUIRED',
        note: 'FORBIDDEN_CHARACTER',
        name: 'UNKNOWN_FIELD',
      });
  });

  it('is refused for somebody who is not registered', () => {
    given()
      .when('receive-referral', { ...input, for: [nobody] })
      .refuses('UNKNOWN_PERSON', 'for');
  });

  it('is refused for a day before the birth of a person or in the future', () => {
    given()
      .when('receive-referral', { ...input, on: '2015-08-31' })
      .refuses('BEFORE_BIRTH', 'on');
    given()
      .when('receive-referral', { ...input, on: '2025-01-01' })
      .refuses('DAY_IN_FUTURE', 'on');
  });

  it('moves to another day only while nothing lies before that day', () => {
    const corrected = { ...golden.data, referredBy: undefined, protocolNumber: undefined, note: undefined };
    given(referred, ['record-visit', { on: '2024-03-02', kind: 'home', for: [arta], held: true, announced: false }])
      .when('correct-entry', {
        entry: 'eeeeeeee-0000-8000-8000-000000000001',
        content: { ...corrected, on: '2024-03-03' },
        reason: 'wrong-day',
      })
      .refuses('AGAINST_LATER_ENTRY', 'eeeeeeee-0000-8000-8000-000000000002');
  });
});
