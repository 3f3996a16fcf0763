import { fosterFamily, givenProvider } from '../given-plain';
import { entry } from '../given-world';

const golden = {
  type: 'LicenceIssued',
  schema: 1,
  on: '2024-12-31',
  data: {
    number: { sealed: 'id of number', digest: 'digest of number' },
    by: 'ministry',
    from: '2024-01-10',
    until: '2027-01-09',
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, number: '17/2024', note: 'Licencë e rregullt.' };

describe('issue-licence', () => {
  it('licenses a provider from the first to the last day', () => {
    const { licences } = givenProvider(fosterFamily).when('issue-licence', input).then(golden);
    expect(licences).toEqual([{ entry: entry(2), by: 'ministry', from: '2024-01-10', until: '2027-01-09' }]);
  });

  it('reads the stored event for ever, also without a last day: three years', () => {
    const { until: _, ...open } = golden.data;
    const { licences } = givenProvider(fosterFamily, golden, { ...golden, data: open }).state();
    expect(licences.map(({ until }) => until)).toEqual(['2027-01-09', '2027-01-09']);
  });

  it('may be recorded before it begins, so that a renewal leaves no gap', () => {
    givenProvider(fosterFamily).when('issue-licence', { by: 'foster-care-panel', from: '2025-03-01' }).accepted();
  });

  it('is refused for longer than three years, and when it ends before it begins', () => {
    const until = (day: string) => givenProvider(fosterFamily).when('issue-licence', { ...input, until: day });
    until('2027-01-10').accepted();
    until('2027-01-11').refuses('LICENCE_TOO_LONG', 'until');
    until('2024-01-09').refuses('LICENCE_ENDS_BEFORE_IT_BEGINS', 'until');
  });

  it('names every wrong field', () => {
    givenProvider(fosterFamily)
      .when('issue-licence', { by: 'mayor', until: '2024-02-30', number: '' })
      .misreads({ by: 'UNKNOWN_CODE', from: 'REQUIRED', until: 'NOT_A_DAY', number: 'EMPTY' });
  });
});
