import { given, opened, referred, type Case, type Happened } from '../given';
import { arta, dea, entry, ngo, shelter, stranger } from '../given-world';

const golden = {
  type: 'ProviderReferralCompleted',
  schema: 1,
  on: '2024-05-20',
  data: { referral: entry(3), on: '2024-05-20', note: { sealed: 'id of note', digest: 'digest of note' } },
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
const session = (on: string): Happened => [
  'deliver-service',
  { on, kind: 'counselling-session', for: [arta], provider: ngo },
];
const sessions = (one: Case): unknown[] =>
  one
    .facts()
    .filter(({ fact, kind }) => fact === 'service' && kind === 'counselling-session')
    .map(({ person, from, provider, byOffice }) => [person, from, provider, byOffice]);

describe('complete-provider-referral', () => {
  const input = { ...golden.data, note: 'Gjashtë seanca.' };

  it('is said by the partner of that provider, or by the centre on its word', () => {
    const under = given(referred, opened, sent, accepted);
    for (const one of [under, under.by(stranger, 'partner', ngo)]) {
      const { state } = one.when('complete-provider-referral', input).then(golden).accepted();
      expect(state.referredOut[0]?.state).toBe('completed');
      expect(state.needs.map(({ person, kind, from }) => [person, kind, from])).toEqual([
        [arta, 'counselling-session', '2024-05-20'],
      ]);
    }
    under
      .by(stranger, 'partner', shelter)
      .when('complete-provider-referral', input)
      .refuses('NO_SUCH_PROVIDER_REFERRAL');
  });

  it('stands for the service once where the provider recorded none of it', () => {
    expect(sessions(given(referred, opened, sent, accepted, golden))).toEqual([[arta, '2024-05-20', ngo, false]]);
  });

  it('adds nothing to the services the provider recorded one by one, also to one recorded late', () => {
    const recorded = [
      [arta, '2024-04-10', ngo, false],
      [arta, '2024-04-17', ngo, false],
    ];
    const each = [session('2024-04-10'), session('2024-04-17')];
    expect(sessions(given(referred, opened, sent, accepted, ...each, golden))).toEqual(recorded);
    expect(sessions(given(referred, opened, sent, accepted, golden, ...each))).toEqual(recorded);
  });

  it('counts a service of the same day typed after the completion once, and another of that day as another', () => {
    const once = [[arta, '2024-05-20', ngo, false]];
    const day = session('2024-05-20');
    expect(sessions(given(referred, opened, sent, accepted, golden, day))).toEqual(once);
    expect(sessions(given(referred, opened, sent, accepted, day, golden))).toEqual(once);
    expect(sessions(given(referred, opened, sent, accepted, golden, day, day))).toEqual([...once, ...once]);
  });

  it('stands for the service of everybody the provider recorded none for', () => {
    const both: Happened = ['refer-to-provider', { ...sent[1], for: [arta, dea] }];
    expect(sessions(given(referred, opened, both, accepted, session('2024-04-10'), golden))).toEqual([
      [arta, '2024-04-10', ngo, false],
      [dea, '2024-05-20', ngo, false],
    ]);
  });

  it('is refused before the provider has accepted', () => {
    given(referred, opened, sent)
      .when('complete-provider-referral', input)
      .refuses('PROVIDER_REFERRAL_ANSWERED', 'referral');
  });
});

describe('deliver-service by a partner', () => {
  const partner = given(referred, opened, sent, accepted).by(stranger, 'partner', ngo);
  const given1 = { on: '2024-04-10', kind: 'counselling-session', for: [arta], provider: ngo };

  it('records a service of the own provider for somebody it accepted', () => {
    partner.today('2024-06-30').when('deliver-service', given1).accepted();
  });

  it('is refused for another provider, for the centre itself and for others of the case', () => {
    const today = partner.today('2024-06-30');
    today.when('deliver-service', { ...given1, provider: shelter }).refuses('NOT_REFERRED_TO_YOU', 'provider');
    today.when('deliver-service', { ...given1, provider: undefined }).refuses('NOT_REFERRED_TO_YOU', 'provider');
    today.when('deliver-service', { ...given1, for: [arta, dea] }).refuses('NOT_REFERRED_TO_YOU', 'for');
    today.when('deliver-service', { ...given1, kind: 'material-assistance' }).refuses('NOT_REFERRED_TO_YOU', 'for');
  });

  it('is refused before it accepted, and once the last day of the disclosure has passed', () => {
    partner
      .today('2024-06-30')
      .when('deliver-service', { ...given1, on: '2024-04-01' })
      .refuses('NOT_REFERRED_TO_YOU');
    partner.today('2024-07-01').when('deliver-service', given1).refuses('NOT_REFERRED_TO_YOU');
  });
});
