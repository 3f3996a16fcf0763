import type { Role } from '#casework';
import type { Actor } from './actor';
import { publicationOf } from './publication-of';

const somebody = (role: Role, office: string): Actor => ({ account: 'a', roles: [{ role, office }] });
const centre = { offices: ['qps-gjilan'] };

describe('publication', () => {
  it('is exact for the office itself, whatever it asks', () => {
    for (const role of ['caseworker', 'supervisor', 'director'] as const)
      expect(publicationOf(somebody(role, 'qps-gjilan'), centre)).toBe('exact');
  });

  it('is exact for the directorate on the rows of its own plan, and for nothing else', () => {
    const analyst = somebody('analyst', 'dshms-gjilan');
    expect(publicationOf(analyst, { ...centre, planRowOf: 'gjilan' })).toBe('exact');
    expect(publicationOf(analyst, centre)).toBe('suppressed');
    expect(publicationOf(analyst, { offices: ['qps-peje'], planRowOf: 'peje' })).toBe('suppressed');
  });

  it('is not opened by a role without numbers at the office, held beside another', () => {
    const both = [...somebody('analyst', 'dms-peje').roles, ...somebody('admin', 'qps-gjilan').roles];
    expect(publicationOf({ account: 'a', roles: both }, { ...centre, planRowOf: 'gjilan' })).toBe('suppressed');
  });

  it('is suppressed for another centre, the ministry, and an office together with others', () => {
    expect(publicationOf(somebody('supervisor', 'qps-peje'), centre)).toBe('suppressed');
    expect(publicationOf(somebody('oversight', 'ministry'), { ...centre, planRowOf: 'gjilan' })).toBe('suppressed');
    expect(publicationOf(somebody('supervisor', 'qps-gjilan'), { offices: ['qps-gjilan', 'qps-peje'] })).toBe(
      'suppressed',
    );
    expect(publicationOf(somebody('supervisor', 'qps-gjilan'), { offices: [] })).toBe('suppressed');
  });
});
