export { findIndicatorRow, indicatorRows } from './indicator-rows';
export { impliesAge, indicatorCode } from './indicator';
export { type AgeTest, type CountedFact, type IndicatorFlag, type IndicatorRow, type Who } from './indicator';
export { definitionText } from './definition-text';
export { doubtOf, type PrintedCell } from './doubt';
export { planDocuments } from './plan-documents';
export { planBudget, type PlanBudgetTotals } from './plan-budget';
export { planIndicators, type PlanActivity, type PlanCell, type PlanDocument } from './plan-document';
export {
  type PlanDirection,
  type PlanIndicator,
  type PlanObjective,
  type PlanPriority,
  type PlanTarget,
  type PlanUnit,
} from './plan-document';
export { countRows, type Counts, type CountQuery, type CountQuestion, type Figure } from './count-query';
export {
  categoryReport,
  type CategoryCounts,
  type CategoryReport,
  type CategoryReportQuestion,
} from './category-report';
export { countGrid, type Grid, type GridCell, type GridQuestion } from './count-grid';
export { addsUp, dimensions, findDimension, type Dimension } from './dimension';
export { isFew, isSmall } from './grid-tables';
export { suppressGrid, type Suppressed } from './suppress-grid';
export { explainRow, type BehindFigure, type Explained, type ExplainQuestion } from './count-query-explain';
export { daysOf, periodKey, type Period } from './count-query-period';
export { recordedDays, type RecordedDays, type RecordedQuestion } from './count-query-recorded';
export { AdoptPlan } from './actions/adopt-plan';
export { adoptionOf, type PlanAdoption } from './adoption';
export { findPlanRow, type PlanAround, type PlanReport, type PlanState } from './plan';
export { planActions, planSubject } from './plan-subject';
export { type FigureState, type TableFigures } from './plan-figure';
export { periodOf, type PlanSpan } from './plan-span';
export { definitionOf, planTableRows, type DoubtedCell, type PlanTableRow } from './plan-table';
export { suppressed } from './suppressed';
export { targetIn } from './plan-target';
