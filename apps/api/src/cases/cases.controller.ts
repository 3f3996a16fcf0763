import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { GetCase } from './get-case';
import { GetTimeline } from './get-timeline';
import { ListCases } from './list-cases';
import { notFound } from '#perform';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reading cases; writing is an action (perform.controller). */
@Controller('api/cases')
@UseInterceptors(WaitForPosition)
export class CasesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined, @Query() query: Record<string, unknown>): Promise<object> {
    return this.queries.execute(new ListCases(actor, query));
  }

  @Get(':id')
  get(@Who() actor: Actor | undefined, @Param('id') id: string): Promise<object> {
    if (!uuid.test(id)) throw notFound();
    return this.queries.execute(new GetCase(actor, id));
  }

  @Get(':id/timeline')
  timeline(
    @Who() actor: Actor | undefined,
    @Param('id') id: string,
    @Query('knownAt') knownAt?: string,
  ): Promise<object> {
    if (!uuid.test(id)) throw notFound();
    return this.queries.execute(new GetTimeline(actor, id, knownAt));
  }
}
