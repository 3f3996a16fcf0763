import { given, opened, referred, type Happened } from '../given';
import { arta } from '../given-world';

const golden = {
  type: 'NeedsAssessed',
  schema: 1,
  on: '2024-03-10',
  data: {
    on: '2024-03-10',
    kind: 'initial',
    for: [arta],
    withPerson: true,
    risk: 'high',
    needs: ['counselling-session', 'domestic-violence-shelter'],
    ownView: { sealed: 'id of ownView', digest: 'digest of ownView' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, ownView: 'Dua të jem e sigurt.', note: 'Vlerësim në zyrë.' };
const services = (...history: readonly Happened[]) =>
  given(...history)
    .facts()
    .filter(({ fact }) => fact === 'service');

describe('assess-needs', () => {
  it('stores what the person needs, the texts sealed', () => {
    given(referred, opened).when('assess-needs', input).then(golden);
  });

  it('reads the stored event for ever: made with the person it is a service', () => {
    expect(services(referred, opened, golden)).toMatchObject([
      { person: arta, kind: 'needs-assessment', from: '2024-03-10', phase: 'open', line: 'services', byOffice: true },
    ]);
  });

  it('names the services a person needs from its day, made with the person or not', () => {
    const facts = given(referred, opened, ['assess-needs', { ...input, withPerson: false }]).facts();
    expect(
      facts
        .filter(({ fact }) => fact === 'need')
        .map(({ person, kind, from, to, line, phase }) => [person, kind, from, to, line, phase]),
    ).toEqual([
      [arta, 'counselling-session', '2024-03-10', null, 'services', 'open'],
      [arta, 'domestic-violence-shelter', '2024-03-10', null, 'services', 'open'],
    ]);
  });

  it('is no service when made without the person', () => {
    expect(services(referred, opened, ['assess-needs', { ...input, withPerson: false }])).toEqual([]);
  });

  it('is refused with a need that is no service to a person', () => {
    given(referred, opened)
      .when('assess-needs', { ...input, needs: ['certificate-not-under-guardianship'] })
      .refuses('NOT_A_NEED', 'needs');
  });

  it('is refused before the case is opened', () => {
    given(referred).when('assess-needs', input).refuses('NOT_IN_THIS_PHASE');
  });
});
