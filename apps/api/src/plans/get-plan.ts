import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { planBudget, type PlanActivity, type PlanDocument, type PlanObjective } from '#indicators';
import { denied, notFound } from '#perform';
import { institutions, labelsOf, type Labels } from '#vocabulary';
import { NUMBERS_SOURCE } from '../tokens';
import { findPlan } from './find-plan';

/** A plan as adopted: its activities, who does them, until when, and what they cost. */
export class GetPlan extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly code: string,
  ) {
    super();
  }
}

@QueryHandler(GetPlan)
export class GetPlanHandler implements IQueryHandler<GetPlan> {
  constructor(@Inject(NUMBERS_SOURCE) private readonly numbers: DataSource) {}

  async execute({ actor, code }: GetPlan): Promise<object> {
    const judged = judge(actor, { see: 'plan' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const plan = await findPlan(this.numbers, code);
    if (!plan) throw notFound();
    const { title, period, decision = null, priorities } = plan.document;
    return {
      plan: plan.code,
      municipality: plan.municipality,
      title,
      from: period.from,
      to: period.to,
      decision,
      objectives: priorities.flatMap((priority) =>
        priority.objectives.map((objective) => ({
          priority: priority.code,
          priorityTitle: priority.title,
          code: objective.code,
          title: objective.title,
          activities: objective.activities.map((activity) => shown(activity, objective)),
        })),
      ),
      budget: planBudget(plan.document),
      institutions: namesOf(plan.document),
    };
  }
}

/** An activity with the codes of its indicators, in plans that have one for each activity. */
function shown({ budget, ...activity }: PlanActivity, { indicators }: PlanObjective): object {
  const { raw, eur = {}, sharedWith, fundedBy } = budget ?? {};
  const years = Object.entries(eur).map(([year, each]) => ({ year: Number(year), eur: each }));
  return {
    ...activity,
    stakeholders: activity.stakeholders ?? [],
    implementer: activity.implementer ?? [],
    budget: budget ? { raw, years, ...(sharedWith && { sharedWith }), fundedBy: fundedBy ?? [] } : null,
    indicators: indicators.filter((row) => row.activity === activity.code).map((row) => row.code),
  };
}

/** The names of every institution the plan's activities name. */
function namesOf({ priorities }: PlanDocument): Record<string, Labels> {
  const activities = priorities.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.activities));
  const named = activities.flatMap(({ lead, support, stakeholders, implementer, budget }) =>
    [lead, support, stakeholders, implementer, budget?.fundedBy].flatMap((codes) => codes ?? []),
  );
  const labels = [...new Set(named)].map((code) => [code, labelsOf(institutions, code)] as const);
  return Object.fromEntries(labels.flatMap(([code, label]) => (label ? [[code, label] as const] : [])));
}
