import { indicatorControllers, indicatorProviders } from '../indicators/indicator-providers';
import { GetCategoryReportHandler } from '../reports/get-category-report';
import { ReportsController } from '../reports/reports.controller';
import { ExplainRowHandler } from './explain-row';
import { GetPlanHandler } from './get-plan';
import { GetPlanTableHandler } from './get-plan-table';
import { ListPlansHandler } from './list-plans';
import { PlanFigures } from './plan-figures';
import { PlansController } from './plans.controller';

/** What the api's module needs for plans, indicators and reports. */
export const planControllers = [PlansController, ReportsController, ...indicatorControllers];
export const planProviders = [
  PlanFigures,
  ExplainRowHandler,
  GetPlanHandler,
  GetPlanTableHandler,
  GetCategoryReportHandler,
  ...indicatorProviders,
  ListPlansHandler,
];
