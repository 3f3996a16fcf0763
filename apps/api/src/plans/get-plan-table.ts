import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, seesExactFigures, type Actor } from '#access';
import { suppressed } from '#indicators';
import { denied, notFound } from '#perform';
import { PastDays } from '../indicators/past-days';
import { KnownAt } from '../known-at';
import { NUMBERS_SOURCE } from '../tokens';
import { findPlan } from './find-plan';
import { PlanFigures } from './plan-figures';
import { shownSpan, spanAsked, type SpanQuestion } from './span-asked';

/** A plan's table for one year or its whole period: printed cells as adopted, figures as known at a position. */
export class GetPlanTable extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly code: string,
    readonly asked: SpanQuestion,
  ) {
    super();
  }
}

@QueryHandler(GetPlanTable)
export class GetPlanTableHandler implements IQueryHandler<GetPlanTable> {
  constructor(
    @Inject(NUMBERS_SOURCE) private readonly numbers: DataSource,
    @Inject(PlanFigures) private readonly figures: PlanFigures,
    @Inject(KnownAt) private readonly known: KnownAt,
    @Inject(PastDays) private readonly pastDays: PastDays,
  ) {}

  async execute({ actor, code, asked }: GetPlanTable): Promise<object> {
    const judged = judge(actor, { see: 'plan-table' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const plan = await findPlan(this.numbers, code);
    if (!plan) throw notFound();
    const span = spanAsked(asked, plan.document);
    const exact = actor !== undefined && seesExactFigures(actor, plan.municipality);
    // Whoever sees suppressed figures may not watch them change within a day.
    const knownAt = await (exact ? this.known : this.pastDays).resolve(asked.knownAt);
    const { recorded, rows } = await this.figures.of(plan, span, knownAt.position);
    return {
      plan: plan.code,
      ...shownSpan(plan.document, span),
      knownAt: this.known.shown(knownAt),
      recorded,
      rows: exact ? rows : rows.map(suppressed),
    };
  }
}
