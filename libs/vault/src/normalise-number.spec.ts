import { normaliseNumber } from './normalise-number';

describe('the one spelling of a number', () => {
  it.each([
    ['personal-number', ' 117 722-3344', '1177223344'],
    ['personal-number', '0012345678', '0012345678'],
    ['personal-number', '１１７７２２３３４４', '1177223344'],
    ['protocol-number', '0012 / 2024', '12/2024'],
    ['protocol-number', '05-0012/2024', '5-12/2024'],
    ['protocol-number', 'qps 100/2024', 'QPS100/2024'],
    ['case-number', 'ab12-34 cd', 'AB1234CD'],
  ] as const)('%s %j is kept as %j', (kind, typed, kept) => {
    expect(normaliseNumber(kind, typed)).toBe(kept);
  });
});
