import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { readNotices } from '#access-tables';
import { Persons, readInput } from '#casework';
import { badInput, CLOCK, denied, type Clock } from '#perform';
import { DATA_SOURCE } from '../tokens';
import { officesTold } from './list-notices';

class NoticesRead {
  @Persons(100) notices!: string[];
}

/** Notices somebody has read; those of other offices stay as they are. */
export class ReadNotices extends Command<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly body: unknown,
  ) {
    super();
  }
}

@CommandHandler(ReadNotices)
export class ReadNoticesHandler implements ICommandHandler<ReadNotices> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, body }: ReadNotices): Promise<object> {
    const judged = judge(actor, { see: 'notices-read' }, {});
    if (!judged.allowed) throw denied(judged.status);
    if (!actor) throw denied(401);
    const { input, problems } = readInput(NoticesRead, body);
    if (problems) throw badInput(problems);
    return { read: await readNotices(this.database, input.notices, officesTold(actor), actor.account, this.clock()) };
  }
}
