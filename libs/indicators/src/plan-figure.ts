import type { Figure } from './count-query';
import { daysOf } from './count-query-period';
import type { RecordedDays } from './count-query-recorded';
import type { IndicatorRow } from './indicator';
import type { PlanReport } from './plan';
import type { PlanDocument, PlanIndicator } from './plan-document';
import { periodOf, type PlanSpan } from './plan-span';

/** What a figure is worth: 1-domain, "States of a figure". */
export type FigureState = 'counted' | 'reported' | 'zero' | 'not-reported' | 'no-data' | 'suppressed';

/** Everything about a year of a plan, or its whole period, that is not printed. */
export interface TableFigures {
  readonly span: PlanSpan;
  /** By indicator code; null = the span begins after the day of known-at. */
  readonly counted: ReadonlyMap<string, Figure | null>;
  readonly recorded: Pick<RecordedDays, 'any'>;
  /** Known at the asked position. */
  readonly reports: readonly PlanReport[];
}

/** The figures of a row beside its printed cells. */
export interface RowFigure {
  readonly countedActual: number | null;
  /** Of a ratio: how many it is counted out of; the figure lies inside it. */
  readonly countedOver: number | null;
  /** Of a ratio: the figure in percent of `countedOver`, one decimal; null where nobody is in need. */
  readonly countedPercent: number | null;
  readonly reportedActual: number | null;
  /** The days a report is about, where they are not the whole span. */
  readonly reportedFor?: { readonly from: string; readonly to: string };
  readonly state: FigureState;
}

export const noFigure = { countedActual: null, countedOver: null, countedPercent: null, reportedActual: null };

/** The figure of a row; `definition`: its indicator, where it is counted from cases. */
export function rowFigure(
  document: PlanDocument,
  row: PlanIndicator,
  definition: IndicatorRow | undefined,
  figures: TableFigures,
): RowFigure {
  const struck = isStruck(row, figures.span);
  // The plan itself has no figure here, and there is no other: nobody is late with one.
  const missing = { ...noFigure, state: struck ? 'no-data' : 'not-reported' } as const;
  if (row.source === 'reported') {
    const span = daysOf(periodOf(document, figures.span));
    const report = reportOf(row.code, span, figures.reports);
    if (!report) return missing;
    const { from, to, value = null } = report;
    const whole = from === span.from && to === span.to;
    return { ...noFigure, reportedActual: value, ...(!whole && { reportedFor: { from, to } }), state: 'reported' };
  }
  if (!definition) return { ...noFigure, state: 'no-data' };
  const counted = figures.counted.get(definition.code);
  if (!counted) return missing;
  const { figure, over } = counted;
  if (figure === 0 && (struck || (!figures.recorded.any && !over))) return missing;
  return {
    ...noFigure,
    countedActual: figure,
    ...(over !== undefined && { countedOver: over, countedPercent: percentOf(figure, over) }),
    state: figure === 0 ? 'zero' : 'counted',
  };
}

const percentOf = (figure: number, over: number): number | null =>
  over === 0 ? null : Math.round((figure * 1000) / over) / 10;

/** The plan prints "/" where the result stands, or where the target stands and no result is printed. */
function isStruck({ actuals, targets }: PlanIndicator, span: PlanSpan): boolean {
  if (span !== 'whole') return (actuals[span] ?? targets[span])?.raw === '/';
  const printed = [...Object.values(targets), ...Object.values(actuals)];
  return printed.length > 0 && printed.every(({ raw }) => raw === '/');
}

/** The report of the whole span, or else the one that reaches furthest into it; parts are never added. */
function reportOf(
  row: string,
  span: { readonly from: string; readonly to: string },
  reports: readonly PlanReport[],
): PlanReport | undefined {
  const further = (one: PlanReport, other: PlanReport): boolean =>
    one.to > other.to || (one.to === other.to && one.from < other.from);
  return reports
    .filter((report) => report.row === row && report.from >= span.from && report.to <= span.to)
    .sort((one, other) => (further(one, other) ? -1 : 1))[0];
}
