import { Case, given, opened, referred } from '../given';
import { arta, dea, entry, ngo, nobody, provider, teuta } from '../given-world';

const golden = {
  type: 'ReferredToProvider',
  schema: 1,
  on: '2024-04-01',
  data: {
    on: '2024-04-01',
    for: [arta],
    provider: ngo,
    kind: 'counselling-session',
    disclosed: ['name', 'phone', 'reason'],
    basis: 'consent',
    until: '2025-03-31',
    reason: { sealed: 'id of reason', digest: 'digest of reason' },
  },
};
const input = { ...golden.data, reason: 'Ka nevojë për bisedë.' };

describe('refer-to-provider', () => {
  it('sends beneficiaries to a provider, and says what it is told, on which basis, until when', () => {
    const { state } = given(referred, opened).when('refer-to-provider', input).then(golden).accepted();
    expect(state.referredOut).toEqual([
      {
        entry: entry(3),
        provider: ngo,
        kind: 'counselling-session',
        persons: [arta],
        from: '2024-04-01',
        until: '2025-03-31',
        disclosed: ['name', 'phone', 'reason'],
        basis: 'consent',
        state: 'sent',
        reported: [],
      },
    ]);
  });

  it('reads the stored event for ever; being referred is no service yet', () => {
    const one = given(referred, opened, golden);
    expect(one.state().referredOut.map(({ provider: to }) => to)).toEqual([ngo]);
    expect(one.facts().filter(({ fact }) => fact === 'service')).toEqual([]);
  });

  it('tells the reason exactly when it is disclosed, and nothing after an earlier day', () => {
    const tries = given(referred, opened);
    tries.when('refer-to-provider', { ...input, disclosed: ['name'] }).misreads({ reason: 'NOT_DISCLOSED' });
    tries.when('refer-to-provider', { ...input, reason: undefined }).misreads({ reason: 'REQUIRED' });
    tries.when('refer-to-provider', { ...input, until: '2024-03-31' }).misreads({ until: 'BEFORE_FROM' });
    tries.when('refer-to-provider', { ...input, disclosed: ['note'] }).misreads({ disclosed: 'UNKNOWN_CODE' });
  });

  it('is refused for a provider nobody registered, and for a kind with an action of its own', () => {
    const tries = given(referred, opened);
    tries.when('refer-to-provider', { ...input, provider: nobody }).refuses('UNKNOWN_PROVIDER', 'provider');
    tries
      .when('refer-to-provider', { ...input, kind: 'domestic-violence-shelter' })
      .refuses('KIND_HAS_OWN_ACTION', 'kind');
  });

  it('is refused for a provider that was closed on that day', () => {
    const closed = { ...provider('ngo-service', 0), closed: { entry: entry(9), on: '2024-04-01' } };
    const setting = {
      today: '2024-12-31',
      account: teuta,
      role: 'caseworker',
      office: 'qps-mitrovica-jugore',
    } as const;
    const tries = new Case(given(referred, opened).history, { ...setting, providers: new Map([[ngo, closed]]) });
    tries.when('refer-to-provider', input).refuses('PROVIDER_CLOSED', 'provider');
    tries.when('refer-to-provider', { ...input, on: '2024-03-31' }).accepted();
  });

  it('is refused while the person waits for the same provider and service', () => {
    const sent = given(referred, opened, golden);
    sent.when('refer-to-provider', { ...input, for: [dea, arta] }).refuses('ALREADY_REFERRED', 'for');
    sent.when('refer-to-provider', { ...input, for: [dea] }).accepted();
  });
});
