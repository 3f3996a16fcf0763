import { given, opened, referred, type Happened } from '../given';
import { arta, entry, ngo, stranger, teuta } from '../given-world';

const golden = { type: 'TransferAccepted', schema: 1, on: '2024-05-01', data: { on: '2024-05-01' } };
const accepted = { ...golden, office: 'qps-gjilan' };
const managed: Happened = ['assign-case-manager', { on: '2024-03-05', account: teuta }];
const requested: Happened = ['request-transfer', { on: '2024-04-01', to: 'qps-gjilan', reason: 'moved' }];
const asked = given(referred, opened, managed, requested);
const held: Happened = ['assign-category', { on: '2024-03-05', for: [arta], category: 'domestic-violence-survivors' }];

describe('accept-transfer', () => {
  it('hands the case over: its team is whoever accepted, until a case manager of the new centre is assigned', () => {
    const { state } = asked
      .by(stranger, 'supervisor', 'qps-gjilan')
      .when('accept-transfer', golden.data)
      .then(golden)
      .accepted();
    expect(state.office).toBe('qps-gjilan');
    expect(state.offices).toEqual([
      { office: 'qps-mitrovica-jugore', from: '2024-03-01' },
      { office: 'qps-gjilan', from: '2024-05-01' },
    ]);
    expect([state.manager, state.receivedBy, state.transfer]).toEqual([undefined, stranger, undefined]);
  });

  it('leaves the days before with the centre that was responsible then', () => {
    const facts = given(referred, opened, held, requested, accepted).facts();
    expect(
      facts.filter(({ fact }) => fact === 'category').map(({ from, through, office }) => [from, through, office]),
    ).toEqual([
      ['2024-03-05', '2024-04-30', 'qps-mitrovica-jugore'],
      ['2024-05-01', null, 'qps-gjilan'],
    ]);
    expect(facts.find(({ fact }) => fact === 'referral')?.office).toBe('qps-mitrovica-jugore');
  });

  it('counts what was given before under the centre that gave it, and what is given after under the other', () => {
    const given1: Happened = ['deliver-service', { on: '2024-04-30', kind: 'legal-advice', for: [arta] }];
    const given2: Happened = ['deliver-service', { on: '2024-05-01', kind: 'legal-advice', for: [arta] }];
    const offices = given(referred, opened, requested, accepted, given1, given2)
      .facts()
      .filter(({ fact }) => fact === 'service')
      .map(({ office }) => office);
    expect(offices).toEqual(['qps-mitrovica-jugore', 'qps-gjilan']);
  });

  it('is refused when nobody was asked by that day', () => {
    given(referred, opened).when('accept-transfer', golden.data).refuses('NO_TRANSFER_REQUESTED');
    asked.when('accept-transfer', { on: '2024-03-31' }).refuses('NO_TRANSFER_REQUESTED');
  });

  it('ends what the centre before told a provider: the provider learns nothing the other centre records', () => {
    const sent: Happened = [
      'refer-to-provider',
      {
        on: '2024-03-20',
        for: [arta],
        provider: ngo,
        kind: 'legal-advice',
        disclosed: ['address'],
        basis: 'consent',
        until: '2025-03-31',
      },
    ];
    const { referredOut } = given(referred, opened, sent, requested, accepted).state();
    expect(referredOut.map(({ state }) => state)).toEqual(['revoked']);
  });

  it('keeps the request it answers', () => {
    given(referred, opened, requested, accepted)
      .when('withdraw-entry', { entry: entry(3), reason: 'typing-error' })
      .refuses('AGAINST_LATER_ENTRY', entry(4));
  });

  it('cannot be turned into the acceptance of a centre that never accepted, by correcting the request', () => {
    const content = { on: '2024-04-01', to: 'qps-peje', reason: 'moved' };
    given(referred, opened, requested, accepted)
      .by(stranger, 'supervisor', 'qps-gjilan')
      .when('correct-entry', { entry: entry(3), content, reason: 'wrong-code' })
      .refuses('AGAINST_LATER_ENTRY', entry(4));
  });

  it('dated back before a case manager was assigned is refused: the assignment would stand in another centre', () => {
    given(referred, opened, requested, ['assign-case-manager', { on: '2024-04-05', account: teuta }])
      .by(stranger, 'supervisor', 'qps-gjilan')
      .when('accept-transfer', { on: '2024-04-03' })
      .refuses('AGAINST_LATER_ENTRY', entry(4));
  });

  it('lets the centre before correct nothing into the new one: a manager assigned there was one of its own', () => {
    const corrected = { entry: entry(3), content: { on: '2024-03-06', account: teuta }, reason: 'wrong-day' };
    given(referred, opened, managed, requested, accepted)
      .by(stranger, 'supervisor', 'qps-gjilan')
      .when('correct-entry', corrected)
      .accepted();
  });

  it('is not possible any more once the case was closed: the request has ended with it', () => {
    given(referred, opened, requested, ['close-case', { on: '2024-04-10', reason: 'need-ended' }])
      .tried('reopen-case', { on: '2024-04-20', reason: 'new-need' })
      .by(stranger, 'supervisor', 'qps-gjilan')
      .when('accept-transfer', golden.data)
      .refuses('NO_TRANSFER_REQUESTED');
  });

  it('is the deed of the centre that was asked alone', () => {
    asked.by(stranger, 'supervisor', 'qps-peje').when('accept-transfer', golden.data).refuses('NO_TRANSFER_REQUESTED');
  });
});
