import { given, opened, referred } from '../given';
import { entry } from '../given-world';

const golden = {
  type: 'TransferRequested',
  schema: 1,
  on: '2024-04-01',
  data: {
    on: '2024-04-01',
    to: 'qps-gjilan',
    reason: 'moved',
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'U zhvendos te motra.' };

describe('request-transfer', () => {
  it('asks another centre and leaves the case where it is', () => {
    const { state } = given(referred, opened).when('request-transfer', input).then(golden).accepted();
    expect(state.transfer).toEqual({ entry: entry(3), to: 'qps-gjilan', on: '2024-04-01' });
    expect(state.office).toBe('qps-mitrovica-jugore');
  });

  it('reads the stored event for ever', () => {
    expect(given(referred, golden).state().transfer?.to).toBe('qps-gjilan');
  });

  it('asks no directorate, and not the own centre', () => {
    for (const to of ['dms-mitrovica-jugore', 'qps-mitrovica-jugore']) {
      given(referred)
        .when('request-transfer', { ...input, to })
        .refuses('NOT_ANOTHER_CENTRE', 'to');
    }
  });

  it('asks one centre at a time', () => {
    const asked = given(referred, golden);
    asked.when('request-transfer', { ...input, to: 'qps-peje' }).refuses('TRANSFER_ALREADY_REQUESTED');
    expect(
      asked
        .tried('withdraw-entry', { entry: entry(2), reason: 'typing-error' })
        .tried('request-transfer', input)
        .state().transfer?.entry,
    ).toBe(entry(4));
  });

  it('is refused in a closed case', () => {
    given(referred, opened, ['close-case', { on: '2024-03-31', reason: 'goals-reached' }])
      .when('request-transfer', input)
      .refuses('NOT_IN_THIS_PHASE');
  });
});
