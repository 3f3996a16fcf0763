import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Who } from '../access/who';
import { ListNotices } from './list-notices';
import { ReadNotices } from './read-notices';

/** What an office is told of questions other offices asked. */
@Controller('api/notices')
export class NoticesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Get()
  list(@Who() actor: Actor | undefined): Promise<object> {
    return this.queries.execute(new ListNotices(actor));
  }

  @Post('read')
  @HttpCode(200)
  read(@Who() actor: Actor | undefined, @Body() body: unknown): Promise<object> {
    return this.commands.execute(new ReadNotices(actor, body));
  }
}
