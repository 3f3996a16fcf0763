import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { denied } from '#perform';
import { Who } from '../access/who';
import { ListActions } from './list-actions';

@Controller('api/actions')
export class ActionsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined): Promise<object> {
    if (!actor) throw denied(401);
    return this.queries.execute(new ListActions(actor));
  }
}
