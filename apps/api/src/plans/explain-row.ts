import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, mayEver, type Actor } from '#access';
import { caseActionOf, type CaseEntry } from '#casework';
import type { EventStore } from '#event-store';
import { explainRow, findIndicatorRow, periodOf, type BehindFigure } from '#indicators';
import { denied, EVENT_STORE, Names, notFound } from '#perform';
import { KnownAt } from '../known-at';
import { entriesAt, personsSeen } from '../cases/entries-behind';
import { DATA_SOURCE } from '../tokens';
import { findPlan } from './find-plan';
import { officesOf, PlanFigures } from './plan-figures';
import { shownSpan, spanAsked, type SpanQuestion } from './span-asked';

/** The entries behind a figure, for those with rights on every case of the offices counted. */
export class ExplainRow extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly code: string,
    readonly row: string,
    readonly asked: SpanQuestion,
  ) {
    super();
  }
}

@QueryHandler(ExplainRow)
export class ExplainRowHandler implements IQueryHandler<ExplainRow> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(PlanFigures) private readonly figures: PlanFigures,
    @Inject(KnownAt) private readonly known: KnownAt,
    @Inject(Names) private readonly names: Names,
  ) {}

  async execute({ actor, code, row: rowCode, asked }: ExplainRow): Promise<object> {
    const ever = mayEver(actor, { see: 'explain' });
    if (!ever.allowed) throw denied(ever.status);
    const plan = await findPlan(this.database, code);
    if (!plan) throw notFound();
    const offices = officesOf(plan.municipality);
    for (const office of offices) {
      const judged = judge(actor, { see: 'explain' }, { office });
      if (!judged.allowed) throw denied(judged.status);
    }
    if (offices.length === 0) throw notFound();
    const span = spanAsked(asked, plan.document);
    const knownAt = await this.known.resolve(asked.knownAt);
    const table = await this.figures.of(plan, span, knownAt.position);
    const row = table.rows.find((each) => each.code === rowCode);
    if (!row) throw notFound();
    const answer = { row: row.code, ...shownSpan(plan.document, span), knownAt: this.known.shown(knownAt) };
    const indicator = findIndicatorRow(row.indicator);
    // A figure reported by hand has no case entries behind it.
    if (row.source === 'reported' || !indicator)
      return { ...answer, figure: row.reportedActual, entries: [], names: {} };

    const known = String(knownAt.position);
    const { figure, over, facts } = await explainRow(this.database, {
      row: indicator,
      offices,
      period: periodOf(plan.document, span),
      knownAt: known,
    });
    const streams = await this.log.readMany([...new Set(facts.map((fact) => `case-${fact.case}`))]);
    const entries = entriesAt(streams, knownAt.position);
    const persons = personsSeen(actor, streams, facts);
    return {
      ...answer,
      figure,
      ...(over !== undefined && { over }),
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
