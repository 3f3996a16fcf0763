import { languages } from '#casework';
import type { Labels } from '#vocabulary';
import type { RecordedDays } from './count-query-recorded';
import { definitionText } from './definition-text';
import { doubtOf, type PrintedCell } from './doubt';
import { indicatorCode, type IndicatorRow } from './indicator';
import { findIndicatorRow } from './indicator-rows';
import type { PlanReport } from './plan';
import {
  planIndicators,
  type PlanCell,
  type PlanDocument,
  type PlanIndicator,
  type PlanObjective,
} from './plan-document';
import { targetIn } from './plan-target';

/** What a figure is worth: 1-domain, "States of a figure". */
export type FigureState = 'counted' | 'reported' | 'zero' | 'not-reported' | 'no-data' | 'suppressed';

/** A cell as printed, with what speaks against reading it as it stands. */
export interface DoubtedCell extends PlanCell {
  readonly doubt?: Labels;
}

/** One row of a plan's table for one year: the printed cells beside what was counted or reported. */
export interface PlanTableRow {
  readonly code: string;
  readonly objective: string;
  readonly objectiveTitle: Labels;
  readonly title: Labels;
  readonly unit: PlanIndicator['unit'];
  readonly source: PlanIndicator['source'];
  readonly indicator: string;
  readonly definition: Labels | null;
  readonly baseline: DoubtedCell | null;
  readonly target: DoubtedCell | null;
  readonly printedActual: DoubtedCell | null;
  readonly countedActual: number | null;
  readonly reportedActual: number | null;
  /** The days a report is about, where they are not the whole year. */
  readonly reportedFor?: { readonly from: string; readonly to: string };
  readonly state: FigureState;
}

/** Everything about a year that is not printed. */
export interface YearFigures {
  readonly year: number;
  /** By indicator code; null = the year begins after the day of known-at. */
  readonly counted: ReadonlyMap<string, number | null>;
  readonly recorded: Pick<RecordedDays, 'any'>;
  /** Known at the asked position. */
  readonly reports: readonly PlanReport[];
}

/** A plan's table for one year, exact. */
export const planTableRows = (document: PlanDocument, figures: YearFigures): PlanTableRow[] =>
  planIndicators(document).map(({ objective, indicator }) => tableRow(document, objective, indicator, figures));

function tableRow(
  document: PlanDocument,
  objective: PlanObjective,
  row: PlanIndicator,
  figures: YearFigures,
): PlanTableRow {
  const { year } = figures;
  const code = indicatorCode(document.code, row.code);
  const definition = row.source === 'case-events' ? findIndicatorRow(code) : undefined;
  const flags = definition?.flags ?? [];
  const cell = (
    printed: PlanCell | null | undefined,
    part: PrintedCell['part'],
    column: number,
  ): DoubtedCell | null => {
    if (!printed) return null;
    const doubt = doubtOf(flags, { part, year: column }, document);
    return doubt ? { ...printed, doubt } : printed;
  };
  return {
    code: row.code,
    objective: objective.code,
    objectiveTitle: objective.title,
    title: row.title,
    unit: row.unit,
    source: row.source,
    indicator: code,
    definition: definition ? definitionOf(definition) : null,
    baseline: cell(row.baseline, 'baseline', row.baseline?.year ?? document.baselineYear ?? document.period.from - 1),
    target: cell(targetIn(row, year), 'target', year),
    printedActual: cell(row.actuals[year], 'actual', year),
    ...figureOf(row, definition, figures),
  };
}

type Figure = Pick<PlanTableRow, 'countedActual' | 'reportedActual' | 'reportedFor' | 'state'>;

function figureOf(row: PlanIndicator, definition: IndicatorRow | undefined, figures: YearFigures): Figure {
  const none = { countedActual: null, reportedActual: null };
  // The plan itself has no figure here, and there is no other: nobody is late with one.
  const missing = row.actuals[figures.year]?.raw === '/' ? 'no-data' : 'not-reported';
  if (row.source === 'reported') {
    const report = reportOf(row.code, figures);
    if (!report) return { ...none, state: missing };
    const { from, to, value = null } = report;
    const whole = from.endsWith('-01-01') && to.endsWith('-12-31');
    return { ...none, reportedActual: value, ...(!whole && { reportedFor: { from, to } }), state: 'reported' };
  }
  if (!definition) return { ...none, state: 'no-data' };
  const counted = figures.counted.get(definition.code) ?? null;
  if (counted === null || (counted === 0 && !figures.recorded.any)) return { ...none, state: 'not-reported' };
  return { ...none, countedActual: counted, state: counted === 0 ? 'zero' : 'counted' };
}

/** The report of the whole year, or else the one that reaches furthest into it; parts are never added. */
function reportOf(row: string, { year, reports }: YearFigures): PlanReport | undefined {
  const further = (one: PlanReport, other: PlanReport): boolean =>
    one.to > other.to || (one.to === other.to && one.from < other.from);
  return reports
    .filter((report) => report.row === row && report.from >= `${year}-01-01` && report.to <= `${year}-12-31`)
    .sort((one, other) => (further(one, other) ? -1 : 1))[0];
}

const definitions = new Map<IndicatorRow, Labels>();

/** What an indicator counts, in the three languages; made once. */
export function definitionOf(row: IndicatorRow): Labels {
  const made = definitions.get(row);
  if (made) return made;
  const texts = Object.fromEntries(languages.map((language) => [language, definitionText(row, language)]));
  const labels = texts as unknown as Labels;
  definitions.set(row, labels);
  return labels;
}

/** Whoever may not see exact figures sees no count of 1–4: so few people could be named. A zero is shown. */
export function suppressed(row: PlanTableRow): PlanTableRow {
  const few = (figure: number | null): boolean => figure !== null && figure >= 1 && figure <= 4;
  const ofPeople = row.unit === 'persons' || row.unit === 'families';
  if (!few(row.countedActual) && !(ofPeople && few(row.reportedActual))) return row;
  return { ...row, countedActual: null, reportedActual: null, state: 'suppressed' };
}
