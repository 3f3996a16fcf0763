import { IndicatorsController } from '../indicators/indicators.controller';
import { ListIndicatorsHandler } from '../indicators/list-indicators';
import { ExplainRowHandler } from './explain-row';
import { GetPlanTableHandler } from './get-plan-table';
import { ListPlansHandler } from './list-plans';
import { PlanFigures } from './plan-figures';
import { PlansController } from './plans.controller';

/** What the api's module needs for plans and indicators. */
export const planControllers = [PlansController, IndicatorsController];
export const planProviders = [
  PlanFigures,
  ExplainRowHandler,
  GetPlanTableHandler,
  ListIndicatorsHandler,
  ListPlansHandler,
];
