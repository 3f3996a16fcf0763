import type { Action } from '../api/shapes';
import { officesToChoose } from './offices-to-choose';

const opening = { opens: true, by: ['caseworker', 'supervisor'] } as unknown as Action;
const roles = [
  { role: 'caseworker', office: 'qps-gjilan' },
  { role: 'supervisor', office: 'qps-peje' },
  { role: 'analyst', office: 'dms-peje' },
];

describe('the office something is begun for', () => {
  it('is asked for where roles at several offices allow it', () => {
    expect(officesToChoose(opening, roles)).toEqual(['qps-gjilan', 'qps-peje']);
  });

  it('is not asked for where one office alone allows it, or where a case has its office already', () => {
    expect(officesToChoose(opening, roles.slice(1))).toEqual([]);
    expect(officesToChoose({ ...opening, opens: false }, roles)).toEqual([]);
    expect(officesToChoose(opening)).toEqual([]);
  });
});
