import { caseActionOf, replay, type CaseState, type ReferredOut } from '#casework';
import { caseTarget, isRestrictedCase } from './case-rights';

const shelter = '00000000-0000-8000-8000-00000000d001';
const asked: CaseState = {
  ...replay([], caseActionOf),
  office: 'qps-gjilan',
  phase: 'open',
  transfer: { entry: '1', to: 'qps-peje', on: '2024-04-01' },
};
const sent = (state: ReferredOut['state']): ReferredOut => ({
  entry: '2',
  provider: shelter,
  kind: 'counselling-session',
  persons: [],
  from: '2024-04-01',
  until: '2024-06-30',
  disclosed: ['name'],
  basis: 'consent',
  state,
  reported: [],
});

describe('what rights on a case hang on', () => {
  it('is the centre asked to take it over, as long as it still can', () => {
    const phases = ['referred', 'open', 'post-monitoring', 'closed', 'declined'] as const;
    expect(phases.map((phase) => caseTarget({ ...asked, phase }).transferTo)).toEqual([
      'qps-peje',
      'qps-peje',
      'qps-peje',
      undefined,
      undefined,
    ]);
  });

  it('is restricted once somebody came to a shelter, before anybody has assigned a category', () => {
    const stay = { entry: '3', person: 'p', from: '2024-04-01' } as const;
    expect(isRestrictedCase({ ...asked, stays: [{ ...stay, kind: 'kinship' }] })).toBe(false);
    expect(isRestrictedCase({ ...asked, stays: [{ ...stay, kind: 'shelter', to: '2024-05-01' }] })).toBe(true);
  });

  it('is the provider somebody is referred to, until it rejects or the centre revokes', () => {
    const states = ['sent', 'accepted', 'completed', 'rejected', 'revoked'] as const;
    expect(states.map((state) => caseTarget({ ...asked, referredOut: [sent(state)] }).referredTo)).toEqual([
      [shelter],
      [shelter],
      [shelter],
      [],
      [],
    ]);
  });
});
