import { given, opened, referred } from '../given';
import { arta, dea } from '../given-world';

const golden = {
  type: 'VisitRecorded',
  schema: 1,
  on: '2024-03-02',
  data: {
    on: '2024-03-02',
    kind: 'home',
    for: [arta, dea],
    held: true,
    announced: false,
    services: ['counselling-session'],
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Vizitë në mbrëmje.' };
const notHeld = { on: '2024-03-02', kind: 'home', for: [arta], held: false, announced: true, obstacle: 'no-vehicle' };

describe('record-visit', () => {
  it('records a visit, already at night before the case is opened', () => {
    given(referred).when('record-visit', input).then(golden);
  });

  it('reads the stored event for ever: a held visit and the services given during it belong to one entry', () => {
    const facts = given(referred, golden).facts();
    expect(
      facts
        .filter(({ fact }) => fact === 'visit' || fact === 'service')
        .map(({ entry, person, fact, kind }) => [entry, person, fact, kind]),
    ).toEqual([
      ['eeeeeeee-0000-8000-8000-000000000002', arta, 'visit', 'home'],
      ['eeeeeeee-0000-8000-8000-000000000002', dea, 'visit', 'home'],
      ['eeeeeeee-0000-8000-8000-000000000002', arta, 'service', 'counselling-session'],
      ['eeeeeeee-0000-8000-8000-000000000002', dea, 'service', 'counselling-session'],
    ]);
  });

  it('begins the need of a service given during it', () => {
    const needs = given(referred, golden)
      .facts()
      .filter(({ fact }) => fact === 'need');
    expect(needs.map(({ person, kind, from }) => [person, kind, from])).toEqual([
      [arta, 'counselling-session', '2024-03-02'],
      [dea, 'counselling-session', '2024-03-02'],
    ]);
  });

  it('counts nothing when the visit was not possible', () => {
    const facts = given(referred, ['record-visit', notHeld]).facts();
    expect(facts.filter(({ fact }) => fact !== 'referral')).toEqual([]);
  });

  it('says why a visit was not held, and only then', () => {
    given(referred)
      .when('record-visit', { ...notHeld, obstacle: undefined, services: ['counselling-session'] })
      .misreads({ obstacle: 'REQUIRED', services: 'ONLY_WHEN_HELD' });
    given(referred)
      .when('record-visit', { ...notHeld, held: true })
      .misreads({ obstacle: 'NOT_WHEN_HELD' });
  });

  it('is refused with a service that has an action of its own', () => {
    given(referred, opened)
      .when('record-visit', { ...input, services: ['needs-assessment'] })
      .refuses('KIND_HAS_OWN_ACTION', 'services');
  });
});
