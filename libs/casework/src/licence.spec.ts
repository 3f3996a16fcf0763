import fc from 'fast-check';
import {
  latestLastDay,
  licenceEndsSoon,
  licensedOn,
  licensedUntil,
  licenceStateOn,
  usualLastDay,
  type Licence,
  type Licensing,
} from './licence';
import { addDays } from './values';

const licence = (from: string, until: string, revokedOn?: string): Licence => ({
  entry: from,
  by: 'ministry',
  from,
  until,
  ...(revokedOn === undefined ? {} : { revoked: { entry: 'r', on: revokedOn } }),
});
const only = (...licences: Licence[]): Licensing => ({ licences, suspensions: [] });

describe('a licence', () => {
  it('lasts three years, its last day being the day before', () => {
    expect([usualLastDay('2023-06-01'), latestLastDay('2023-06-01')]).toEqual(['2026-05-31', '2026-06-01']);
    expect(usualLastDay('2024-02-29')).toBe('2027-02-28');
  });

  it('is valid on its first and last day, not on the day it was revoked', () => {
    const licensing = only(licence('2023-01-01', '2023-12-31', '2023-06-01'));
    const days = ['2022-12-31', '2023-01-01', '2023-05-31', '2023-06-01'];
    expect(days.map((day) => licensedOn(licensing, day))).toEqual([false, true, true, false]);
    expect(days.map((day) => licenceStateOn(licensing, 'shelter', day))).toEqual([
      'none',
      'licensed',
      'licensed',
      'revoked',
    ]);
    expect(licenceStateOn(only(licence('2023-01-01', '2023-12-31')), 'shelter', '2024-01-01')).toBe('expired');
  });

  it('counts for nothing while it is suspended, from the first day until the day the suspension ended', () => {
    const licensing: Licensing = {
      licences: [licence('2023-01-01', '2025-12-31')],
      suspensions: [{ entry: 's', from: '2024-03-01', ended: { entry: 'e', on: '2024-04-01' } }],
    };
    expect(['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'].map((day) => licensedOn(licensing, day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(licenceStateOn(licensing, 'shelter', '2024-03-15')).toBe('suspended');
  });

  it('is warned of sixty days before its end, not when the next one follows without a gap', () => {
    const ending = only(licence('2021-07-01', '2024-06-30'));
    expect(licenceEndsSoon(ending, '2024-04-30')).toBe(false);
    expect(licenceEndsSoon(ending, '2024-05-01')).toBe(true);
    const renewed = only(licence('2021-07-01', '2024-06-30'), licence('2024-07-01', '2027-06-30'));
    expect(licensedUntil(renewed, '2024-06-01')).toBe('2027-06-30');
    expect(licenceEndsSoon(renewed, '2024-06-01')).toBe(false);
    const late = only(licence('2021-07-01', '2024-06-30'), licence('2024-07-02', '2027-06-30'));
    expect(licenceEndsSoon(late, '2024-06-01')).toBe(true);
  });

  it('is valid on just the days that a naive recount marks, whatever licences and suspensions there are', () => {
    const dayNumber = fc.integer({ min: 0, max: 60 });
    const day = (count: number): string => addDays('2024-01-01', count);
    const spans = fc.array(fc.tuple(dayNumber, dayNumber, fc.option(dayNumber)), { maxLength: 4 });
    fc.assert(
      fc.property(spans, spans, (licences, suspensions) => {
        const licensing: Licensing = {
          licences: licences.map(([from, length, revoked]) =>
            licence(day(from), day(from + length), revoked === null ? undefined : day(revoked)),
          ),
          suspensions: suspensions.map(([from, length, open]) => ({
            entry: 's',
            from: day(from),
            ...(open === null ? { ended: { entry: 'e', on: day(from + length) } } : {}),
          })),
        };
        for (let on = 0; on <= 121; on += 1) {
          const valid = licences.some(
            ([from, length, revoked]) => from <= on && on <= from + length && (revoked === null || on < revoked),
          );
          const barred = suspensions.some(
            ([from, length, open]) => from <= on && (open !== null || on < from + length),
          );
          if (licensedOn(licensing, day(on)) !== (valid && !barred)) return false;
        }
        return true;
      }),
      { numRuns: 100, seed: 20240301 },
    );
  });
});
