import { Count, Day, Optional, Published, Quantity, Sealed, Text, type FieldProblem, type Secret } from '#casework';
import { findPlanRow, planAction } from '../plan';
import {
  decisionInFuture,
  noSuchRow,
  periodNotBegun,
  periodOutsidePlan,
  rowIsCounted,
  valueMissing,
  wordsMissing,
  yearOutsidePlan,
} from '../plan-refusals';

export class ReportActivity {
  /** The day of the report. */
  @Day() on!: string;
  @Published() @Text({ max: 40, form: 'number' }) row!: string;
  /** A whole year, or else first and last day of a part of one, or of the plan's whole period. */
  @Count(2000, 2100) @Optional() year?: number;
  @Day() @Optional() from?: string;
  @Day({ ahead: true }) @Optional() to?: string;
  @Quantity(0, 1_000_000_000) @Optional() value?: number;
  @Sealed() @Text() @Optional() evidence?: Secret;

  problems(): FieldProblem[] {
    const { year, from, to } = this;
    if (year !== undefined && (from !== undefined || to !== undefined)) {
      return [{ field: 'year', code: 'YEAR_OR_DAYS' }];
    }
    if (year === undefined && from === undefined && to === undefined) return [{ field: 'year', code: 'REQUIRED' }];
    if (year === undefined && from === undefined) return [{ field: 'from', code: 'REQUIRED' }];
    if (year === undefined && to === undefined) return [{ field: 'to', code: 'REQUIRED' }];
    return from !== undefined && to !== undefined && to < from ? [{ field: 'to', code: 'BEFORE_FROM' }] : [];
  }
}

type Period = Pick<ReportActivity, 'year' | 'from' | 'to'>;

const daysOf = ({ year = 0, from = `${year}-01-01`, to = `${year}-12-31` }: Period): { from: string; to: string } => ({
  from,
  to,
});

/** A row that no case entry tells is reported by hand; a later report of the same days replaces the earlier. */
export const reportActivity = planAction({
  name: 'report-activity',
  event: 'ActivityReported',
  input: ReportActivity,
  by: ['analyst', 'director'],
  check(state, input, { today }) {
    if (input.on > today) return decisionInFuture;
    const row = findPlanRow(state, input.row);
    if (!row) return noSuchRow;
    if (row.source === 'case-events') return rowIsCounted;
    const { from, to } = daysOf(input);
    const year = Number(from.slice(0, 4));
    const period = state.document?.period ?? { from: 0, to: 0 };
    const whole = from === `${period.from}-01-01` && to === `${period.to}-12-31`;
    if (!whole && from.slice(0, 4) !== to.slice(0, 4)) return periodOutsidePlan;
    if (year < period.from || year > period.to) return input.year === undefined ? periodOutsidePlan : yearOutsidePlan;
    if (from > today) return periodNotBegun;
    if (row.unit === 'text') return input.evidence && input.value === undefined ? undefined : wordsMissing;
    return input.value === undefined ? valueMissing : undefined;
  },
  evolve(state, { id, data }) {
    const { from, to } = daysOf(data);
    const others = state.reports.filter((each) => each.row !== data.row || each.from !== from || each.to !== to);
    return { ...state, reports: [...others, { entry: id, row: data.row, from, to, value: data.value }] };
  },
  words: {
    sq: {
      title: 'Raporto aktivitetin',
      sentence: 'Rreshti {row}: {value}',
      fields: {
        on: 'Dita e raportit',
        row: 'Rreshti',
        year: 'Viti',
        from: 'Nga dita',
        to: 'Deri më',
        value: 'Vlera',
        evidence: 'Dëshmia',
      },
    },
    sr: {
      title: 'Izvesti o aktivnosti',
      sentence: 'Red {row}: {value}',
      fields: {
        on: 'Dan izveštaja',
        row: 'Red',
        year: 'Godina',
        from: 'Od dana',
        to: 'Do dana',
        value: 'Vrednost',
        evidence: 'Dokaz',
      },
    },
    en: {
      title: 'Report activity',
      sentence: 'Row {row}: {value}',
      fields: {
        on: 'Day of the report',
        row: 'Row',
        year: 'Year',
        from: 'From the day',
        to: 'To the day',
        value: 'Value',
        evidence: 'Evidence',
      },
    },
  },
});
