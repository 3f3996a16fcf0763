import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { Subject } from '#casework';
import { EntryWriter, type Performed } from './entry-writer';
import { busy, notFound } from './problem';
import { Subjects } from './subjects';

export interface Request {
  readonly actor: Actor | undefined;
  readonly subject: Subject;
  readonly action: string;
  /** The stream's id; absent when the action opens a stream. */
  readonly id?: string;
  readonly body: unknown;
  /** Idempotency-Key; absent = a random one. */
  readonly key?: string;
  /** If-Match: the revision the reader had seen. */
  readonly expected?: number;
  readonly request: string;
}

/** The one command: somebody does one action on one stream. */
export class PerformAction extends Command<Performed> {
  constructor(readonly request: Request) {
    super();
  }
}

/** How often it is tried again when somebody else writes the same streams. */
export const attempts = 10;

/** Who → validate → read → judge → vault → log, at the revisions read; again when somebody was faster. */
@CommandHandler(PerformAction)
export class PerformActionHandler implements ICommandHandler<PerformAction> {
  constructor(
    @Inject(EntryWriter) private readonly writer: EntryWriter,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  async execute({ request }: PerformAction): Promise<Performed> {
    const rules = this.subjects.of(request.subject);
    const action = rules.actions.find(({ name }) => name === request.action);
    if (!action || (action.opens ?? false) !== (request.id === undefined)) throw notFound();
    const key = request.key ?? randomUUID();
    const id = request.id ?? rules.idOf?.(request.body) ?? this.writer.idOf(request.actor?.account ?? '', key, 1);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const judged = await this.writer.judge({ ...request, rules, action, id, key, ordinal: 0 });
      if (!('wanted' in judged)) return judged;
      const [done] = (await this.writer.write([judged])) ?? [];
      if (done) return done;
    }
    throw busy();
  }
}
