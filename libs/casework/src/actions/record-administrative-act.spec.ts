import { services } from '#vocabulary';
import { given, opened, referred } from '../given';
import { agim, arta, dea } from '../given-world';

const golden = {
  type: 'AdministrativeActRecorded',
  schema: 1,
  on: '2024-03-02',
  data: {
    on: '2024-03-02',
    for: [arta, dea],
    kind: 'child-travel-consent',
    protocolNumber: { sealed: 'id of protocolNumber', digest: 'digest of protocolNumber' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, protocolNumber: '117/2024', note: 'Udhëtim në Shqipëri.' };

describe('record-administrative-act', () => {
  it('records an act, its number as in the book sealed, in a referral that never becomes a case', () => {
    given(referred).when('record-administrative-act', input).then(golden);
  });

  it('reads the stored event for ever: in the benefits line, never a service of the centre nor a need', () => {
    const facts = given(referred, golden).facts();
    expect(
      facts
        .filter(({ fact }) => fact !== 'referral')
        .map(({ person, fact, kind, line, phase }) => [person, fact, kind, line, phase]),
    ).toEqual([
      [arta, 'service', 'child-travel-consent', 'benefits', 'referred'],
      [dea, 'service', 'child-travel-consent', 'benefits', 'referred'],
    ]);
  });

  it('takes the acts of the benefits line and refuses every service', () => {
    for (const { code, line } of services.codes) {
      const tried = given(referred, opened).when('record-administrative-act', {
        ...input,
        on: '2024-03-05',
        kind: code,
      });
      if (line === 'benefits') tried.accepted();
      else tried.refuses('NOT_AN_ADMINISTRATIVE_ACT', 'kind');
    }
  });

  it('is the action that a service or a visit names when it is given such a kind', () => {
    given(referred)
      .when('deliver-service', { on: '2024-03-02', for: [arta], kind: 'child-travel-consent' })
      .refuses('KIND_HAS_OWN_ACTION', 'kind');
    const visit = { on: '2024-03-02', kind: 'home', for: [arta], held: true, announced: false };
    given(referred)
      .when('record-visit', { ...visit, services: ['official-finding'] })
      .refuses('KIND_HAS_OWN_ACTION', 'services');
  });

  it('is refused for somebody the case is not for, and after the case was closed', () => {
    given(referred)
      .when('record-administrative-act', { ...input, for: [agim] })
      .refuses('NOT_A_BENEFICIARY', 'for');
    given(referred, opened, ['close-case', { on: '2024-03-05', reason: 'goals-reached' }])
      .when('record-administrative-act', { ...input, on: '2024-03-06' })
      .refuses('NOT_IN_THIS_PHASE');
  });
});
