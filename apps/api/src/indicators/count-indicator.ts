import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, publicationOf, type Actor } from '#access';
import {
  addsUp,
  countGrid,
  definitionOf,
  findIndicatorRow,
  isSmall,
  periodKey,
  recordedDays,
  suppressGrid,
  type FigureState,
  type GridCell,
  type IndicatorRow,
} from '#indicators';
import { denied, notFound } from '#perform';
import { vocabularyVersion } from '#vocabulary';
import { KnownAt } from '../known-at';
import { NUMBERS_SOURCE } from '../tokens';
import { AskedQuestions } from './asked-questions';
import { countAsked, mustBeMonths, type CountAsked, type CountParameters } from './count-asked';
import { PastDays } from './past-days';

/** An indicator counted for a municipality or all, over days, by up to three dimensions. */
export class CountIndicator extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly code: string,
    readonly asked: CountParameters,
  ) {
    super();
  }
}

interface ShownFigure {
  readonly figure: number | null;
  readonly over?: number | null;
  readonly state: FigureState;
}

@QueryHandler(CountIndicator)
export class CountIndicatorHandler implements IQueryHandler<CountIndicator> {
  constructor(
    @Inject(NUMBERS_SOURCE) private readonly numbers: DataSource,
    @Inject(KnownAt) private readonly known: KnownAt,
    @Inject(PastDays) private readonly pastDays: PastDays,
    @Inject(AskedQuestions) private readonly questions: AskedQuestions,
  ) {}

  async execute({ actor, code, asked }: CountIndicator): Promise<object> {
    const judged = judge(actor, { see: 'count' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const row = findIndicatorRow(code);
    if (!row || !actor) throw notFound();
    const question = countAsked(row, asked, ['by']);
    const publication = publicationOf(actor, question);
    if (publication === 'suppressed') mustBeMonths(question.period);
    const at = publication === 'exact' ? this.known : this.pastDays;
    const knownAt = await at.resolve(asked['knownAt']);
    const position = String(knownAt.position);
    const { municipality, offices, period, by } = question;
    await this.questions.keep(actor, { indicator: code, municipality, ...period, by, knownAt: position, publication });

    const [grid, recording] = await Promise.all([
      countGrid(this.numbers, { row, offices, period, knownAt: position, by }),
      recordedDays(this.numbers, { offices, periods: [period], knownAt: position }),
    ]);
    const { any = false, beganInside = false, from = null, to = null } = recording.get(periodKey(period)) ?? {};
    return {
      indicator: row.code,
      version: row.version,
      definition: definitionOf(row),
      vocabulary: vocabularyVersion,
      municipality,
      ...period,
      by,
      knownAt: this.known.shown(knownAt),
      recorded: beganInside && from !== null && to !== null ? { from, to } : null,
      publication,
      ...shownGrid(row, question, grid ?? [], any && grid !== null, publication === 'exact'),
    };
  }
}

/** The total and the groups that are not empty, with what is withheld from the reader. */
function shownGrid(
  row: IndicatorRow,
  { by }: CountAsked,
  cells: readonly GridCell[],
  recorded: boolean,
  exact: boolean,
): object {
  const additive = by.map((dimension) => addsUp(row, dimension));
  const withheld = exact ? undefined : suppressGrid(cells, additive);
  // Then not even which groups are empty is told: of so few persons that alone would tell what was done for them.
  const all = by.length > 0 && withheld !== undefined && (withheld.all || withheld.total);
  const total = cells.find(({ values }) => values.every((value) => value === null)) ?? { figure: 0 };
  const groups = by.length === 0 ? [] : cells.filter(({ values }) => values.every((value) => value !== null));
  return {
    overlapping: additive.some((adds) => !adds),
    withheld: all,
    total: shown(row, total, recorded, !exact && isSmall(total)),
    groups: all
      ? []
      : groups.map((cell) => ({
          of: Object.fromEntries(by.map((dimension, no) => [dimension, cell.values[no]])),
          ...shown(row, cell, recorded, withheld?.hides(cell.values) ?? false),
        })),
  };
}

function shown(
  row: IndicatorRow,
  { figure, over = 0 }: Pick<GridCell, 'figure' | 'over'>,
  recorded: boolean,
  hidden: boolean,
): ShownFigure {
  const ratio = (value: number | null) => (row.over === undefined ? {} : { over: value });
  if (hidden) return { figure: null, ...ratio(null), state: 'suppressed' };
  if (!recorded && figure === 0) return { figure: null, ...ratio(null), state: 'not-reported' };
  return { figure, ...ratio(over), state: figure === 0 ? 'zero' : 'counted' };
}
