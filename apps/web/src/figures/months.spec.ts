import { firstOf, isMonth, lastOf } from './months';

it('a month goes from its first to its last day', () => {
  expect([firstOf('2024-02'), lastOf('2024-02'), lastOf('2023-02'), lastOf('2024-12')]).toEqual([
    '2024-02-01',
    '2024-02-29',
    '2023-02-28',
    '2024-12-31',
  ]);
  expect(['2024-02', '2024-13', '24-01', ''].map(isMonth)).toEqual([true, false, false, false]);
});
