import { services } from '#vocabulary';
import { findCaseAction } from '../case-actions';
import { given, opened, referred, type Happened } from '../given';
import { arta, dea, ngo, nobody } from '../given-world';

const golden = {
  type: 'ServiceDelivered',
  schema: 1,
  on: '2024-03-02',
  data: {
    on: '2024-03-02',
    kind: 'psychosocial-support',
    for: [arta, dea],
    provider: ngo,
    units: 2,
    euro: 12.5,
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Dy seanca.' };

describe('deliver-service', () => {
  it('records a service, already at night before the case is opened', () => {
    given(referred).when('deliver-service', input).then(golden);
  });

  it('reads the stored event for ever: every person was served, by the provider', () => {
    expect(
      given(referred, golden)
        .facts()
        .filter(({ fact }) => fact === 'service')
        .map(({ person, kind, byOffice }) => [person, kind, byOffice]),
    ).toEqual([
      [arta, 'psychosocial-support', false],
      [dea, 'psychosocial-support', false],
    ]);
  });

  it('was needed by whoever received it: a need nobody named before begins with it', () => {
    const asked: Happened = [
      'record-unmet-need',
      { on: '2024-03-01', for: [arta], kind: 'psychosocial-support', reason: 'out-of-hours' },
    ];
    const needs = given(referred, asked, golden)
      .facts()
      .filter(({ fact }) => fact === 'need');
    expect(needs.map(({ person, kind, from }) => [person, kind, from])).toEqual([
      [arta, 'psychosocial-support', '2024-03-01'],
      [dea, 'psychosocial-support', '2024-03-02'],
    ]);
  });

  it('is the office’s own without a provider', () => {
    const own = given(referred, ['deliver-service', { ...input, provider: undefined }]);
    expect(own.facts().filter(({ fact, byOffice }) => fact === 'service' && byOffice)).toHaveLength(2);
  });

  it('is refused with the action that records the kind, or as not yet available', () => {
    for (const { code, recordedBy } of services.codes) {
      const tried = given(referred, opened).when('deliver-service', { ...input, on: '2024-03-05', kind: code });
      if (recordedBy === undefined) tried.accepted();
      else tried.refuses(findCaseAction(recordedBy) ? 'KIND_HAS_OWN_ACTION' : 'KIND_NOT_YET_AVAILABLE', 'kind');
    }
  });

  it('is refused with a provider nobody registered', () => {
    given(referred)
      .when('deliver-service', { ...input, provider: nobody })
      .refuses('UNKNOWN_PROVIDER', 'provider');
  });

  it('is refused in a closed case, but accepted late for a day before the closure', () => {
    const closed = given(referred, opened, ['close-case', { on: '2024-05-01', reason: 'goals-reached' }]);
    closed.when('deliver-service', { ...input, on: '2024-05-02' }).refuses('NOT_IN_THIS_PHASE');
    closed.when('deliver-service', { ...input, on: '2024-04-30' }).accepted();
  });

  it('counts whole units and cents only', () => {
    given(referred)
      .when('deliver-service', { ...input, units: 1.5, euro: 0.001 })
      .misreads({ units: 'NOT_A_WHOLE_NUMBER', euro: 'TOO_MANY_DECIMALS' });
  });
});
