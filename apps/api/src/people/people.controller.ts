import { Body, Controller, HttpCode, Inject, Post, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { WaitForPosition } from '../wait-for-position';
import { FindDuplicates } from './find-duplicates';
import { SearchPeople } from './search-people';

/** Finding people: always by POST, so that no name stands in an address or a log. */
@Controller('api/people')
@UseInterceptors(WaitForPosition)
export class PeopleController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Post('search')
  @HttpCode(200)
  search(@Who() actor: Actor | undefined, @Body() body: unknown): Promise<object> {
    return this.queries.execute(new SearchPeople(actor, body));
  }

  @Post('duplicates')
  @HttpCode(200)
  duplicates(@Who() actor: Actor | undefined, @Body() body: unknown): Promise<object> {
    return this.queries.execute(new FindDuplicates(actor, body));
  }
}
