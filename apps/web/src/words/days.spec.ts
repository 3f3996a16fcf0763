import { dayOf, daysBetween, instantOf, localOf } from './days';

describe('clock time in Kosovo', () => {
  it('is one hour ahead of UTC in winter and two in summer, whatever the computer says', () => {
    expect(instantOf('2024-01-15T12:00:00')).toBe('2024-01-15T11:00:00Z');
    expect(instantOf('2024-07-01T00:00')).toBe('2024-06-30T22:00:00Z');
    expect(localOf('2024-06-30T22:00:00Z')).toBe('2024-07-01T00:00:00');
  });

  it('stands on the right side of the change of the clocks', () => {
    expect(instantOf('2024-03-31T01:59:59')).toBe('2024-03-31T00:59:59Z');
    expect(instantOf('2024-03-31T03:00:00')).toBe('2024-03-31T01:00:00Z');
  });

  it('is undefined when it is no time', () => {
    expect(instantOf('2024-13-01T00:00:00')).toBeUndefined();
    expect(instantOf('T')).toBeUndefined();
  });

  it('tells how many days later something was recorded, by the local day', () => {
    expect(dayOf('2024-03-09T23:30:00Z')).toBe('2024-03-10');
    expect(daysBetween('2024-03-05', '2024-03-10')).toBe(5);
  });
});
