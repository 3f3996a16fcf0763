import { spanOf, spanQuery } from './span';

describe('the span of an address', () => {
  it.each(['period=whole', 'year=2024'])('%s is read and written alike', (address) => {
    const span = spanOf(new URLSearchParams(address), 2022);
    expect(
      new URLSearchParams(Object.entries(spanQuery(span)).map(([name, value]) => [name, String(value)])).toString(),
    ).toBe(address);
  });

  it.each(['', 'year=x', 'period=half'])('%j is the first year', (address) => {
    expect(spanOf(new URLSearchParams(address), 2022)).toBe(2022);
  });
});
