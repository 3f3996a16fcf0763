export { findIndicatorRow, indicatorRows } from './indicator-rows';
export { impliesAge, indicatorCode } from './indicator';
export { type AgeTest, type CountedFact, type IndicatorFlag, type IndicatorRow, type Who } from './indicator';
export { definitionText } from './definition-text';
export { doubtOf, type PrintedCell } from './doubt';
export { planDocuments } from './plan-documents';
export { planIndicators, type PlanActivity, type PlanCell, type PlanDocument } from './plan-document';
export {
  type PlanIndicator,
  type PlanObjective,
  type PlanPriority,
  type PlanTarget,
  type PlanUnit,
} from './plan-document';
export { countRows, type Counts, type CountQuery, type CountQuestion } from './count-query';
export { explainRow, type BehindFigure, type Explained, type ExplainQuestion } from './count-query-explain';
export { daysOf, periodKey, type Period } from './count-query-period';
export { recordedDays, type RecordedDays, type RecordedQuestion } from './count-query-recorded';
export { AdoptPlan } from './actions/adopt-plan';
export { adoptionOf, type PlanAdoption } from './adoption';
export { findPlanRow, type PlanAround, type PlanReport, type PlanState } from './plan';
export { planActions, planSubject } from './plan-subject';
export { definitionOf, planTableRows, suppressed } from './plan-table';
export { type DoubtedCell, type FigureState, type PlanTableRow, type YearFigures } from './plan-table';
export { targetIn } from './plan-target';
