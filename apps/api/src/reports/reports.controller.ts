import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { GetCategoryReport } from './get-category-report';

@Controller('api/reports')
@UseInterceptors(WaitForPosition)
export class ReportsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('categories')
  categories(@Who() actor: Actor | undefined, @Query() asked: Record<string, unknown>): Promise<object> {
    return this.queries.execute(new GetCategoryReport(actor, asked));
  }
}
