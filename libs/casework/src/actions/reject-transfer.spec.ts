import { given, opened, referred, type Happened } from '../given';
import { entry, stranger } from '../given-world';

const golden = {
  type: 'TransferRejected',
  schema: 1,
  on: '2024-04-03',
  data: { on: '2024-04-03', reason: 'does-not-live-here', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const requested: Happened = ['request-transfer', { on: '2024-04-01', to: 'qps-gjilan', reason: 'moved' }];

describe('reject-transfer', () => {
  const input = { ...golden.data, note: 'Adresa është në Ferizaj.' };

  it('leaves the case where it is, and another centre may be asked', () => {
    const asked = given(referred, opened, requested).by(stranger, 'director', 'qps-gjilan');
    const { state } = asked.when('reject-transfer', input).then(golden).accepted();
    expect([state.office, state.transfer]).toEqual(['qps-mitrovica-jugore', undefined]);
    const again = given(referred, opened, requested, golden, [
      'request-transfer',
      { on: '2024-04-04', to: 'qps-peje', reason: 'moved' },
    ]);
    expect(again.state().transfer).toEqual({ entry: entry(5), to: 'qps-peje', on: '2024-04-04' });
  });

  it('is refused when nobody was asked', () => {
    given(referred, opened).when('reject-transfer', input).refuses('NO_TRANSFER_REQUESTED');
    given(referred, opened, requested, golden).when('reject-transfer', input).refuses('NO_TRANSFER_REQUESTED');
  });
});
