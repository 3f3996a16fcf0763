import { Controller, Get, Inject, Param, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { notFound } from '#perform';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { GetHousehold } from './get-household';
import { ListHouseholds } from './list-households';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reading households; writing is an action (perform.controller). */
@Controller('api')
@UseInterceptors(WaitForPosition)
export class HouseholdsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('households/:id')
  get(@Who() actor: Actor | undefined, @Param('id') id: string): Promise<object> {
    if (!uuid.test(id)) throw notFound();
    return this.queries.execute(new GetHousehold(actor, id));
  }

  @Get('people/:id/households')
  ofPerson(@Who() actor: Actor | undefined, @Param('id') id: string): Promise<object> {
    if (!uuid.test(id)) throw notFound();
    return this.queries.execute(new ListHouseholds(actor, id));
  }
}
