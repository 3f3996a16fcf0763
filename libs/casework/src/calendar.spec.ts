import { addMonths, addWorkingDays } from './calendar';

describe('days of a deadline', () => {
  it('leave out Saturday and Sunday; none later is the day itself', () => {
    expect(addWorkingDays('2024-03-01', 0)).toBe('2024-03-01');
    expect(addWorkingDays('2024-03-01', 1)).toBe('2024-03-04');
    expect(addWorkingDays('2024-03-02', 3)).toBe('2024-03-06');
    expect(addWorkingDays('2024-03-04', 20)).toBe('2024-04-01');
  });

  it('end with the month where it has no such day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(addMonths('2024-03-15', 6)).toBe('2024-09-15');
    expect(addMonths('2024-12-01', 12)).toBe('2025-12-01');
  });
});
