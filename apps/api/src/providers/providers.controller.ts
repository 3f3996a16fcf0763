import { Controller, Get, Inject, Param, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { notFound } from '#perform';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { GetProvider } from './get-provider';
import { ListProviders } from './list-providers';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Controller('api/providers')
@UseInterceptors(WaitForPosition)
export class ProvidersController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined): Promise<object> {
    return this.queries.execute(new ListProviders(actor));
  }

  @Get(':id')
  get(@Who() actor: Actor | undefined, @Param('id') id: string): Promise<object> {
    if (!uuid.test(id)) throw notFound();
    return this.queries.execute(new GetProvider(actor, id));
  }
}
