import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { ExplainRow } from './explain-row';
import { GetPlan } from './get-plan';
import { GetPlanTable } from './get-plan-table';
import { ListPlans } from './list-plans';

/** Reading plans; adopting and reporting are actions (perform.controller). */
@Controller('api/plans')
@UseInterceptors(WaitForPosition)
export class PlansController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined): Promise<object> {
    return this.queries.execute(new ListPlans(actor));
  }

  @Get(':code')
  one(@Who() actor: Actor | undefined, @Param('code') code: string): Promise<object> {
    return this.queries.execute(new GetPlan(actor, code));
  }

  @Get(':code/table')
  table(
    @Who() actor: Actor | undefined,
    @Param('code') code: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<object> {
    return this.queries.execute(new GetPlanTable(actor, code, asked));
  }

  @Get(':code/rows/:row/explain')
  explain(
    @Who() actor: Actor | undefined,
    @Param() { code, row }: { code: string; row: string },
    @Query() asked: Record<string, unknown>,
  ): Promise<object> {
    return this.queries.execute(new ExplainRow(actor, code, row, asked));
  }
}
