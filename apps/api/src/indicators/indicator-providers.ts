import { AskedQuestions } from './asked-questions';
import { CountIndicatorHandler } from './count-indicator';
import { ExplainIndicatorHandler } from './explain-indicator';
import { IndicatorsController } from './indicators.controller';
import { ListIndicatorsHandler } from './list-indicators';
import { PastDays } from './past-days';

/** What the api's module needs for indicators counted by themselves. */
export const indicatorControllers = [IndicatorsController];
export const indicatorProviders = [
  AskedQuestions,
  PastDays,
  CountIndicatorHandler,
  ExplainIndicatorHandler,
  ListIndicatorsHandler,
];
