import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { CountIndicator } from './count-indicator';
import { ExplainIndicator } from './explain-indicator';
import { ListIndicators } from './list-indicators';

@Controller('api/indicators')
@UseInterceptors(WaitForPosition)
export class IndicatorsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined): Promise<object> {
    return this.queries.execute(new ListIndicators(actor));
  }

  @Get(':code/count')
  count(
    @Who() actor: Actor | undefined,
    @Param('code') code: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<object> {
    return this.queries.execute(new CountIndicator(actor, code, asked));
  }

  @Get(':code/explain')
  explain(
    @Who() actor: Actor | undefined,
    @Param('code') code: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<object> {
    return this.queries.execute(new ExplainIndicator(actor, code, asked));
  }
}
