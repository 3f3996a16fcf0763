import { languages } from '#casework';
import type { Labels } from '#vocabulary';
import { definitionText } from './definition-text';
import { doubtOf, type PrintedCell } from './doubt';
import { indicatorCode, type IndicatorRow } from './indicator';
import { findIndicatorRow } from './indicator-rows';
import { directionOf } from './plan-direction';
import {
  planIndicators,
  type PlanDirection,
  type PlanDocument,
  type PlanIndicator,
  type PlanObjective,
} from './plan-document';
import { rowFigure, type RowFigure, type TableFigures } from './plan-figure';
import { remarkOf } from './remark';
import { periodTargetOf, targetIn, type ShownTarget } from './plan-target';

/** A cell as printed, with what speaks against reading it as it stands. */
export interface DoubtedCell extends ShownTarget {
  readonly doubt?: Labels;
}

/** One row of a plan's table for a year or the whole period: the printed cells beside what was counted or reported. */
export interface PlanTableRow extends RowFigure {
  readonly code: string;
  readonly objective: string;
  readonly objectiveTitle: Labels;
  /** The activity it belongs to, in plans that have one indicator per activity. */
  readonly activity: string | null;
  readonly title: Labels;
  readonly unit: PlanIndicator['unit'];
  readonly direction: PlanDirection;
  readonly source: PlanIndicator['source'];
  readonly indicator: string;
  readonly definition: Labels | null;
  /** What has to be known about how the row is read. */
  readonly remark: Labels | null;
  readonly baseline: DoubtedCell | null;
  /** Of the year, or of the whole period. */
  readonly target: DoubtedCell | null;
  /** Stated for the whole period, also beside a year. */
  readonly periodTarget: ShownTarget | null;
  readonly printedActual: DoubtedCell | null;
  /** The figure meets the target, where one way is better; null where none is, or there is nothing to compare. */
  readonly reached: boolean | null;
}

/** A plan's table for one year or the whole period, exact. */
export const planTableRows = (document: PlanDocument, figures: TableFigures): PlanTableRow[] =>
  planIndicators(document).map(({ objective, indicator }) => tableRow(document, objective, indicator, figures));

function tableRow(
  document: PlanDocument,
  objective: PlanObjective,
  row: PlanIndicator,
  figures: TableFigures,
): PlanTableRow {
  const { span } = figures;
  const code = indicatorCode(document.code, row.code);
  const definition = row.source === 'case-events' ? findIndicatorRow(code) : undefined;
  const flags = definition?.flags ?? [];
  const cell = (
    printed: ShownTarget | null | undefined,
    part: PrintedCell['part'],
    column: number,
  ): DoubtedCell | null => {
    if (!printed) return null;
    const doubt = doubtOf(flags, { part, year: column }, document);
    return doubt ? { ...printed, doubt } : printed;
  };
  const periodTarget = periodTargetOf(row);
  const target = span === 'whole' ? periodTarget : cell(targetIn(row, span), 'target', span);
  const figure = rowFigure(document, row, definition, figures);
  const direction = directionOf(row);
  return {
    code: row.code,
    objective: objective.code,
    objectiveTitle: objective.title,
    activity: row.activity ?? null,
    title: row.title,
    unit: row.unit,
    direction,
    source: row.source,
    indicator: code,
    definition: definition ? definitionOf(definition) : null,
    remark: remarkOf(flags),
    baseline: cell(row.baseline, 'baseline', row.baseline?.year ?? document.baselineYear ?? document.period.from - 1),
    target,
    periodTarget,
    printedActual: span === 'whole' ? null : cell(row.actuals[span], 'actual', span),
    reached: isReached(direction, target, figure),
    ...figure,
  };
}

function isReached(direction: PlanDirection, target: ShownTarget | null, figure: RowFigure): boolean | null {
  const { countedActual, countedOver, reportedActual } = figure;
  if (direction === 'none' || !target) return null;
  const reaches = (actual: number, goal: number): boolean => (direction === 'up' ? actual >= goal : actual <= goal);
  if (target.share !== undefined) {
    if (countedActual !== null && countedOver) return reaches(countedActual * 100, target.share * countedOver);
    return reportedActual === null ? null : reaches(reportedActual, target.share);
  }
  const actual = countedActual ?? reportedActual;
  return actual === null || target.value === undefined ? null : reaches(actual, target.value);
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
