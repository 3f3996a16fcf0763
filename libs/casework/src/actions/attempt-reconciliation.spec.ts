import { given, opened, type Happened } from '../given';
import { agim, arta, hava } from '../given-world';

const golden = {
  type: 'ReconciliationAttempted',
  schema: 1,
  on: '2024-05-02',
  data: {
    on: '2024-05-02',
    for: [arta, agim],
    outcome: 'not-reconciled',
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const couple: Happened = [
  'receive-referral',
  { on: '2024-03-01', channel: 'court', for: [arta, agim], urgency: 'normal' },
];

describe('attempt-reconciliation', () => {
  it('records the attempt and what came of it', () => {
    given(couple, opened)
      .when('attempt-reconciliation', { ...golden.data, note: 'Dy seanca.' })
      .then(golden);
  });

  it('reads the stored event for ever: the attempt is a service to both spouses, whatever came of it', () => {
    const services = given(couple, opened, golden)
      .facts()
      .filter(({ fact }) => fact === 'service');
    expect(services.map(({ person, kind }) => [person, kind])).toEqual([
      [arta, 'family-reconciliation'],
      [agim, 'family-reconciliation'],
    ]);
  });

  it('is refused for somebody the case is not for', () => {
    given(couple, opened)
      .when('attempt-reconciliation', { on: '2024-05-02', for: [hava], outcome: 'partly' })
      .refuses('NOT_A_BENEFICIARY', 'for');
  });
});
