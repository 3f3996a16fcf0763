import { given, opened, referred, type Happened } from '../given';
import { arta, entry, ngo, stranger } from '../given-world';

const golden = {
  type: 'ProviderReferralRejected',
  schema: 1,
  on: '2024-04-03',
  data: { referral: entry(3), on: '2024-04-03', reason: 'waiting-list' },
};
const content = {
  on: '2024-04-01',
  for: [arta],
  provider: ngo,
  kind: 'counselling-session',
  disclosed: ['name'],
  basis: 'law',
  until: '2024-06-30',
};
const sent: Happened = ['refer-to-provider', content];

describe('reject-provider-referral', () => {
  it('ends the referral; the person can be sent there again', () => {
    const rejected = given(referred, opened, sent).by(stranger, 'partner', ngo);
    const { state } = rejected.when('reject-provider-referral', golden.data).then(golden).accepted();
    expect(state.referredOut[0]?.state).toBe('rejected');
    given(referred, opened, sent, golden)
      .when('refer-to-provider', { ...content, on: '2024-05-01' })
      .accepted();
  });

  it('is refused once the provider has accepted', () => {
    given(referred, opened, sent, ['accept-provider-referral', { referral: entry(3), on: '2024-04-02' }])
      .when('reject-provider-referral', golden.data)
      .refuses('PROVIDER_REFERRAL_ANSWERED', 'referral');
  });
});
