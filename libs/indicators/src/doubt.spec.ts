import { doubtOf } from './doubt';
import { findIndicatorRow, planDocuments, type PrintedCell } from '.';

const plan = planDocuments[0]!;
const doubt = (row: string, part: PrintedCell['part'], year: number) =>
  doubtOf(findIndicatorRow(`${plan.code}:${row}`)?.flags ?? [], { part, year }, plan)?.en;

describe('the doubt about a printed cell', () => {
  it('is none where nothing speaks against it', () => {
    expect(doubt('1.1.c', 'actual', 2024)).toBeUndefined();
    expect(doubt('1.1.b', 'target', 2024)).toBeUndefined();
  });

  it('falls on results of years after the plan was adopted, also of reported rows', () => {
    expect(doubt('1.1.c', 'actual', 2025)).toContain('a result for 2025 cannot have been measured');
    expect(doubt('2.1.c', 'actual', 2026)).toContain('a result for 2026 cannot have been measured');
  });

  it('reads the header of 4.2 one year later, so that its 2024 result is one for 2025', () => {
    expect(doubt('4.2.a', 'actual', 2024)).toContain('was probably meant for 2025');
    expect(doubt('4.2.a', 'actual', 2024)).toContain('a result for 2025 cannot have been measured');
    expect(doubt('4.2.a', 'target', 2023)).toContain('was probably meant for 2024');
    expect(doubt('4.2.a', 'actual', 2023)).toContain('only a part of the year');
  });

  it('falls on part-year results, copies of targets and file registers', () => {
    expect(doubt('1.1.b', 'actual', 2024)).toContain('only a part of the year');
    expect(doubt('1.1.a', 'actual', 2024)).toContain('may have been copied');
    expect(doubt('4.3.c', 'baseline', 2023)).toContain('files in a register');
  });

  it('falls on a baseline the plan prints in two rows, not on a stroke', () => {
    const gjilan = planDocuments.find(({ code }) => code === 'gjilan-2024-2026')!;
    const baseline = (row: string) =>
      doubtOf(findIndicatorRow(`${gjilan.code}:${row}`)!.flags, { part: 'baseline', year: 2023 }, gjilan)?.en;
    expect(baseline('5.2.a')).toContain('in another row of the same title');
    expect(baseline('1.1.b')).toBeUndefined();
    expect(baseline('5.2.e')).toBeUndefined();
  });

  it('is said in three languages', () => {
    const said = doubtOf(['header', 'partial'], { part: 'actual', year: 2024 }, plan)!;
    expect(said.sq).toContain('26.11.2024');
    expect(said.sr).toContain('26.11.2024');
    expect(said.en).toContain('2024-11-26');
  });
});
