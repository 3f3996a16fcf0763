import { given, opened, referred, type Happened } from '../given';
import { arta, entry, ngo, stranger } from '../given-world';

const golden = {
  type: 'ProviderReferralRevoked',
  schema: 1,
  on: '2024-04-10',
  data: { referral: entry(3), on: '2024-04-10', reason: 'consent-withdrawn' },
};
const sent: Happened = [
  'refer-to-provider',
  {
    on: '2024-04-01',
    for: [arta],
    provider: ngo,
    kind: 'counselling-session',
    disclosed: ['name'],
    basis: 'consent',
    until: '2024-06-30',
  },
];
const accepted: Happened = ['accept-provider-referral', { referral: entry(3), on: '2024-04-02' }];

describe('revoke-provider-referral', () => {
  it('takes a referral back, also one the provider has accepted', () => {
    const { state } = given(referred, opened, sent, accepted)
      .when('revoke-provider-referral', golden.data)
      .then(golden)
      .accepted();
    expect(state.referredOut[0]?.state).toBe('revoked');
  });

  it('is not needed once the case is closed: nothing more is disclosed, also when it is reopened', () => {
    const closed = given(referred, opened, sent, accepted, [
      'close-case',
      { on: '2024-04-09', reason: 'person-withdrew' },
    ]);
    const again = closed.tried('reopen-case', { on: '2024-05-01', reason: 'new-need' });
    for (const one of [closed, again]) expect(one.state().referredOut[0]?.state).toBe('revoked');
  });

  it('lets the provider record nothing more', () => {
    given(referred, opened, sent, accepted, golden)
      .by(stranger, 'partner', ngo)
      .when('deliver-service', { on: '2024-04-11', kind: 'counselling-session', for: [arta], provider: ngo })
      .refuses('NOT_REFERRED_TO_YOU');
  });

  it('is refused for what was completed', () => {
    given(referred, opened, sent, accepted, ['complete-provider-referral', { referral: entry(3), on: '2024-04-05' }])
      .when('revoke-provider-referral', golden.data)
      .refuses('PROVIDER_REFERRAL_ANSWERED', 'referral');
  });
});
