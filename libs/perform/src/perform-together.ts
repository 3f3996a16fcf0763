import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { deedOf, mayEver, type Actor } from '#access';
import { Content, findCaseAction, Groups, Id, Persons, readInput, type FieldProblem } from '#casework';
import { EntryWriter, type Performed } from './entry-writer';
import { attempts } from './perform-action';
import { badInput, busy, denied, keyReused, notFound, Problem } from './problem';
import { Subjects } from './subjects';

/** One of the cases an activity is noted in, and for whom of its beneficiaries. */
export class NotedCase {
  static readonly words = {
    sq: { case: 'Rasti', for: 'Kush' },
    sr: { case: 'Slučaj', for: 'Ko' },
    en: { case: 'Case', for: 'Who' },
  };
  @Id() case!: string;
  @Persons() for!: string[];
}

const mostCases = 8;

/** A visit, session or group meeting noted in 2 to 8 cases: what is the same for all, and who took part in each. */
export class NotedTogether {
  @Groups(NotedCase, mostCases) cases!: NotedCase[];
  /** The action's fields without `for`. */
  @Content() content!: object;

  problems(): FieldProblem[] {
    const ids = this.cases.map(({ case: id }) => id);
    if (ids.length < 2) return [{ field: 'cases', code: 'TOO_FEW' }];
    return [
      ...(new Set(ids).size === ids.length ? [] : [{ field: 'cases', code: 'REPEATED' }]),
      ...('for' in this.content ? [{ field: 'content.for', code: 'UNKNOWN_FIELD' }] : []),
    ];
  }
}

export interface TogetherRequest {
  readonly actor: Actor | undefined;
  readonly action: string;
  readonly body: unknown;
  readonly key?: string;
  readonly request: string;
}

/** The same activity noted in several cases in one append: one entry for the figures, everybody in it served. */
export class PerformTogether extends Command<Performed[]> {
  constructor(readonly request: TogetherRequest) {
    super();
  }
}

// Ordinals of the key: 0 is the first case's entry, as for an action on one stream.
const joint = 40;
const entryOrdinal = (index: number): number => (index === 0 ? 0 : 40 + index);

@CommandHandler(PerformTogether)
export class PerformTogetherHandler implements ICommandHandler<PerformTogether> {
  constructor(
    @Inject(EntryWriter) private readonly writer: EntryWriter,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  async execute({ request }: PerformTogether): Promise<Performed[]> {
    const action = findCaseAction(request.action);
    if (!action?.together) throw notFound();
    // Rights on each case are judged with the case; who may never do it is not told what a body must hold.
    const ever = mayEver(request.actor, deedOf(action));
    if (!ever.allowed) throw denied(ever.status);
    const read = readInput(NotedTogether, request.body);
    if (read.problems) throw badInput(read.problems);
    const { cases, content } = read.input;
    const rules = this.subjects.of('case');
    const key = request.key ?? randomUUID();
    const together = this.writer.idOf(request.actor?.account ?? '', key, joint);
    const { actor, request: id } = request;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const entries = [];
      for (const [index, noted] of cases.entries()) {
        const body = { ...content, for: noted.for };
        const wanted = { actor, subject: 'case' as const, rules, action, id: noted.case, body, key, request: id };
        const judging = this.writer.judge({ ...wanted, ordinal: entryOrdinal(index), metadata: { together } });
        entries.push(
          await judging.catch((error: unknown) => {
            throw ofCase(error, noted.case, index);
          }),
        );
      }
      const judged = entries.filter((entry) => 'wanted' in entry);
      const earlier = entries.filter((entry): entry is Performed => !('wanted' in entry));
      if (judged.length === 0) return earlier;
      // The key was used for other cases.
      if (earlier.length > 0) throw keyReused();
      const done = await this.writer.write(judged);
      if (done) return done;
    }
    throw busy();
  }
}

/** A problem of one of the cases, said of the fields that were sent. */
function ofCase(error: unknown, id: string, index: number): Error {
  if (!(error instanceof Error)) return new Error('failed');
  if (!(error instanceof Problem) || error.status === 404) return error;
  const { fields, ...more } = error.more as { fields?: readonly FieldProblem[] };
  const moved = fields?.map(({ field, code }) => ({
    field: field === 'for' || field.startsWith('for.') ? `cases.${String(index)}.${field}` : `content.${field}`,
    code,
  }));
  return new Problem(error.status, error.code, error.title, { ...more, case: id, ...(moved && { fields: moved }) });
}
