import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, mayEver, publicationOf, type Actor } from '#access';
import {
  categoryReport,
  isFew,
  recordedDays,
  suppressGrid,
  type CategoryCounts,
  type CategoryReport,
} from '#indicators';
import { denied } from '#perform';
import { findCategory, vocabularyVersion } from '#vocabulary';
import { AskedQuestions } from '../indicators/asked-questions';
import { PastDays } from '../indicators/past-days';
import { KnownAt } from '../known-at';
import { NUMBERS_SOURCE } from '../tokens';
import { findCentre, officeYearAsked, type ReportParameters } from './office-year-asked';

/** An office's year by category: cases and persons, never in one column. */
export class GetCategoryReport extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly asked: ReportParameters,
  ) {
    super();
  }
}

type Shown = Readonly<Record<keyof CategoryCounts, number | null>>;

const columns = ['new', 'personsServed', 'administrativeOnly', 'closed'] as const;

@QueryHandler(GetCategoryReport)
export class GetCategoryReportHandler implements IQueryHandler<GetCategoryReport> {
  constructor(
    @Inject(NUMBERS_SOURCE) private readonly numbers: DataSource,
    @Inject(KnownAt) private readonly known: KnownAt,
    @Inject(PastDays) private readonly pastDays: PastDays,
    @Inject(AskedQuestions) private readonly questions: AskedQuestions,
  ) {}

  async execute({ actor, asked }: GetCategoryReport): Promise<object> {
    const ever = mayEver(actor, { see: 'category-report' });
    if (!ever.allowed) throw denied(ever.status);
    const centre = findCentre(asked['office']);
    if (asked['office'] !== undefined) {
      const judged = judge(
        actor,
        { see: 'category-report' },
        centre ? { office: centre.code, municipality: centre.municipality } : {},
      );
      if (!judged.allowed) throw denied(judged.status);
    }
    const { office, year } = officeYearAsked(asked);
    if (!actor) throw denied(401);
    const publication = publicationOf(actor, { offices: [office] });
    const at = publication === 'exact' ? this.known : this.pastDays;
    const knownAt = await at.resolve(asked['knownAt']);
    const position = String(knownAt.position);
    await this.questions.keep(actor, { report: 'categories', office, year, knownAt: position, publication });

    const question = { offices: [office], periods: [{ year }], knownAt: position };
    const [report, recording] = await Promise.all([
      categoryReport(this.numbers, { office, year, knownAt: position }),
      recordedDays(this.numbers, question),
    ]);
    const { any = false, beganInside = false, from = null, to = null } = recording.get(String(year)) ?? {};
    const shown = report && (publication === 'exact' ? exact(report) : suppressed(report));
    return {
      office,
      year,
      knownAt: this.known.shown(knownAt),
      vocabulary: vocabularyVersion,
      recorded: beganInside && from !== null && to !== null ? { from, to } : null,
      publication,
      state: shown && any ? 'counted' : 'not-reported',
      rows: [...(shown?.byCategory ?? [])]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([category, counts]) => rowOf(category, counts)),
      total: shown?.total ?? null,
    };
  }
}

interface ShownReport {
  readonly byCategory: ReadonlyMap<string, Shown>;
  readonly total: Shown;
}

const exact = (report: CategoryReport): ShownReport => report;

/** Each column by itself: categories may overlap, so they are no sums; null = withheld. */
function suppressed({ byCategory, total }: CategoryReport): ShownReport {
  const hiding = columns.map((column) => {
    const cells = [...byCategory].map(([category, counts]) => ({ values: [category], figure: counts[column] }));
    const { all, hides } = suppressGrid([{ values: [null], figure: total[column] }, ...cells], [false]);
    return (category: string): boolean => all || hides([category]);
  });
  const told = (counts: CategoryCounts, hidden: (no: number, figure: number) => boolean): Shown =>
    Object.fromEntries(
      columns.map((column, no) => [column, hidden(no, counts[column]) ? null : counts[column]]),
    ) as unknown as Shown;
  return {
    byCategory: new Map(
      [...byCategory].map(([category, counts]) => [category, told(counts, (no) => hiding[no]?.(category) ?? true)]),
    ),
    total: told(total, (_, figure) => isFew(figure)),
  };
}

/** A category with its words, also one no longer offered or said by another record. */
function rowOf(code: string, counts: Shown): object {
  const category = findCategory(code);
  return {
    category: code,
    labels: category?.labels ?? null,
    offered: category?.offered ?? false,
    saidBy: category?.saidBy ?? null,
    ...counts,
  };
}
