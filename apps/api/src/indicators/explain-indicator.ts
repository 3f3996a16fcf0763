import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, mayEver, type Actor } from '#access';
import { caseActionOf, type CaseEntry } from '#casework';
import type { EventStore } from '#event-store';
import { explainRow, findIndicatorRow, type BehindFigure } from '#indicators';
import { denied, EVENT_STORE, Names, notFound } from '#perform';
import { KnownAt } from '../known-at';
import { entriesAt, personsSeen } from '../cases/entries-behind';
import { DATA_SOURCE } from '../tokens';
import { AskedQuestions } from './asked-questions';
import { centresOf, countAsked, municipalityAsked, type CountParameters } from './count-asked';

/** The entries behind an indicator's figure, for those with rights on every case of the offices counted. */
export class ExplainIndicator extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly code: string,
    readonly asked: CountParameters,
  ) {
    super();
  }
}

@QueryHandler(ExplainIndicator)
export class ExplainIndicatorHandler implements IQueryHandler<ExplainIndicator> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(KnownAt) private readonly known: KnownAt,
    @Inject(Names) private readonly names: Names,
    @Inject(AskedQuestions) private readonly questions: AskedQuestions,
  ) {}

  async execute({ actor, code, asked }: ExplainIndicator): Promise<object> {
    const ever = mayEver(actor, { see: 'explain-count' });
    if (!ever.allowed) throw denied(ever.status);
    const row = findIndicatorRow(code);
    if (!row || !actor) throw notFound();
    // Rights first: what is wrong with a question is told to those only who may ask it.
    const centres = centresOf(municipalityAsked(row, asked));
    if (centres.length === 0) throw notFound();
    for (const office of centres) {
      const judged = judge(actor, { see: 'explain-count' }, { office });
      if (!judged.allowed) throw denied(judged.status);
    }
    const { municipality, offices, period } = countAsked(row, asked, []);
    const knownAt = await this.known.resolve(asked['knownAt']);
    const position = String(knownAt.position);
    await this.questions.keep(actor, { explain: code, municipality, ...period, knownAt: position });
    const { facts, ...figure } = await explainRow(this.database, { row, offices, period, knownAt: position });
    const streams = await this.log.readMany([...new Set(facts.map((fact) => `case-${fact.case}`))]);
    const entries = entriesAt(streams, knownAt.position);
    const persons = personsSeen(actor, streams, facts);
    return {
      indicator: row.code,
      municipality,
      ...period,
      knownAt: this.known.shown(knownAt),
      ...figure,
      entries: facts.map((fact) => shown(fact, entries.get(fact.entry))),
      names: await this.names.of({ persons, providers: [], accounts: [] }),
    };
  }
}

const shown = ({ to: _, ...fact }: BehindFigure, entry: CaseEntry | undefined): object => ({
  ...fact,
  on: entry?.on ?? fact.from,
  action: entry ? caseActionOf(entry.type).name : '',
});
