import { given, opened, referred, type Happened } from '../given';
import { arta, entry, ngo, shelter, stranger } from '../given-world';

const golden = {
  type: 'ProviderReferralAccepted',
  schema: 1,
  on: '2024-04-03',
  data: { referral: entry(3), on: '2024-04-03', note: { sealed: 'id of note', digest: 'digest of note' } },
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

describe('accept-provider-referral', () => {
  const input = { ...golden.data, note: 'Nga e hëna.' };
  const waiting = given(referred, opened, sent);

  it('is said by the partner of that provider, or by the centre on its word', () => {
    for (const one of [waiting, waiting.by(stranger, 'partner', ngo)]) {
      const { state } = one.when('accept-provider-referral', input).then(golden).accepted();
      expect(state.referredOut[0]?.state).toBe('accepted');
    }
  });

  it('does not tell a partner that another provider has a referral', () => {
    waiting
      .by(stranger, 'partner', shelter)
      .when('accept-provider-referral', input)
      .refuses('NO_SUCH_PROVIDER_REFERRAL', 'referral');
  });

  it('is refused for what is no referral, and when it was answered', () => {
    waiting
      .when('accept-provider-referral', { ...input, referral: entry(2) })
      .refuses('NO_SUCH_PROVIDER_REFERRAL', 'referral');
    waiting.when('accept-provider-referral', { ...input, on: '2024-03-31' }).refuses('NO_SUCH_PROVIDER_REFERRAL');
    given(referred, opened, sent, golden)
      .when('accept-provider-referral', input)
      .refuses('PROVIDER_REFERRAL_ANSWERED', 'referral');
  });

  it('is refused after the last day on which anything is disclosed', () => {
    waiting.when('accept-provider-referral', { ...input, on: '2024-07-01' }).refuses('DISCLOSURE_ENDED', 'on');
  });
});
