import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { notFound } from '#perform';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { GetProviderReferral } from './get-provider-referral';
import { ListProviderReferrals } from './list-provider-referrals';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a provider's partner sees: referrals to the own provider and its own entries; never the case they stand in. */
@Controller('api/provider-referrals')
@UseInterceptors(WaitForPosition)
export class ProviderReferralsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Who() actor: Actor | undefined, @Query('cursor') cursor?: string): Promise<object> {
    return this.queries.execute(new ListProviderReferrals(actor, cursor));
  }

  @Get(':id/:entry')
  get(@Who() actor: Actor | undefined, @Param() { id, entry }: { id: string; entry: string }): Promise<object> {
    if (!uuid.test(id) || !uuid.test(entry)) throw notFound();
    return this.queries.execute(new GetProviderReferral(actor, id, entry));
  }
}
