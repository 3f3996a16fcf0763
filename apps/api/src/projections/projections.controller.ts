import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { ListProjections } from './list-projections';

/** How the tables follow the log. */
@Controller('api/projections')
export class ProjectionsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined): Promise<object> {
    return this.queries.execute(new ListProjections(actor));
  }
}
