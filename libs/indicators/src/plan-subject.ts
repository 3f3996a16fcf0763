import type { Action, PlainSubject } from '#casework';
import { adoptPlan } from './actions/adopt-plan';
import { reportActivity } from './actions/report-activity';
import { setTarget } from './actions/set-target';
import { noPlan, type PlanAround, type PlanState } from './plan';

/** Everything that can be done with a plan: the only list. */
export const planActions = [adoptPlan, setTarget, reportActivity] as const satisfies readonly Action<
  object,
  PlanState,
  PlanAround
>[];

/** A plan's stream for foldPlain and performPlain. */
export const planSubject: PlainSubject<PlanState, PlanAround> = { nothing: noPlan, actions: planActions };
