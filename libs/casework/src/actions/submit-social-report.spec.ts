import { given, opened, referred } from '../given';
import { dea } from '../given-world';

const golden = {
  type: 'SocialReportSubmitted',
  schema: 1,
  on: '2024-05-02',
  data: {
    on: '2024-05-02',
    for: [dea],
    to: 'court',
    docketNumber: { sealed: 'id of docketNumber', digest: 'digest of docketNumber' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, docketNumber: 'C.nr. 12/24', note: 'Me kërkesë të gjykatës.' };

describe('submit-social-report', () => {
  it('records the report, the docket number sealed', () => {
    given(referred, opened).when('submit-social-report', input).then(golden);
  });

  it('reads the stored event for ever: the report is a service to the person', () => {
    expect(
      given(referred, opened, golden)
        .facts()
        .filter(({ fact }) => fact === 'service'),
    ).toMatchObject([{ person: dea, kind: 'social-report', from: '2024-05-02', byOffice: true }]);
  });

  it('is refused before the case is opened', () => {
    given(referred).when('submit-social-report', input).refuses('NOT_IN_THIS_PHASE');
  });

  it('takes a docket number of letters, digits and signs only', () => {
    given(referred, opened)
      .when('submit-social-report', { ...input, docketNumber: '12;24' })
      .misreads({
        docketNumber: 'FORBIDDEN_CHARACTER',
      });
  });
});
