import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import {
  countRows,
  findIndicatorRow,
  indicatorCode,
  periodKey,
  periodOf,
  planIndicators,
  planTableRows,
  recordedDays,
  type IndicatorRow,
  type PlanReport,
  type PlanSpan,
  type PlanTableRow,
} from '#indicators';
import { offices } from '#vocabulary';
import { NUMBERS_SOURCE } from '../tokens';
import type { AdoptedPlan } from './find-plan';

/** A plan's table for a year or its whole period, exact: who may see what of it is decided by whoever shows it. */
export interface PlanAnswer {
  /** First and last day recorded, where recording began inside the span. */
  readonly recorded: { readonly from: string; readonly to: string } | null;
  readonly rows: readonly PlanTableRow[];
}

/** Answers kept; each holds every year and the whole of one plan at one position. */
const most = 16;

const reportsSql = `
  select entry, row_code as "row", from_on::text as "from", to_on::text as "to", value
  from read.plan_value
  where stream_id = $1 and known_from <= $2::bigint and (known_until is null or known_until > $2::bigint)`;

interface Reported extends Omit<PlanReport, 'value'> {
  readonly value: number | null;
}

/** The centres whose cases a municipality's plan counts. */
export const officesOf = (municipality: string): string[] =>
  offices.codes.filter((each) => each.kind === 'qps' && each.municipality === municipality).map(({ code }) => code);

/** The rows of a plan that are counted from cases. */
export const countedRows = ({ code, document }: AdoptedPlan): IndicatorRow[] =>
  planIndicators(document).flatMap(({ indicator }) =>
    indicator.source === 'case-events' ? (findIndicatorRow(indicatorCode(code, indicator.code)) ?? []) : [],
  );

/** The years of a plan and its whole period. */
const spansOf = ({ document: { period } }: AdoptedPlan): PlanSpan[] => [
  ...Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index),
  'whole',
];

type Answers = ReadonlyMap<PlanSpan, PlanAnswer>;

/** Counts a plan's table in the database role that sees no name; the same question is answered from memory. */
@Injectable()
export class PlanFigures {
  private readonly answers = new Map<string, Promise<Answers>>();

  constructor(@Inject(NUMBERS_SOURCE) private readonly numbers: DataSource) {}

  /** `knownAt`: a position up to which the tables are applied, so that its answer stays as it is. */
  async of(plan: AdoptedPlan, span: PlanSpan, knownAt: bigint): Promise<PlanAnswer> {
    const answer = (await this.allOf(plan, String(knownAt))).get(span);
    if (!answer) throw new RangeError(`${plan.code} has no ${span}`);
    return answer;
  }

  // All spans follow from one reading of the facts: whoever looks at a year looks at the next one too.
  private allOf(plan: AdoptedPlan, knownAt: string): Promise<Answers> {
    const key = `${plan.code} ${plan.revision} ${knownAt}`;
    const kept = this.answers.get(key);
    if (kept) return kept;
    const answers = this.count(plan, knownAt);
    this.answers.set(key, answers);
    const oldest = this.answers.keys().next().value;
    if (this.answers.size > most && oldest !== undefined) this.answers.delete(oldest);
    answers.catch(() => this.answers.delete(key));
    return answers;
  }

  private async count(plan: AdoptedPlan, knownAt: string): Promise<Answers> {
    const spans = spansOf(plan).map((span) => ({ span, period: periodOf(plan.document, span) }));
    const question = { offices: officesOf(plan.municipality), periods: spans.map(({ period }) => period), knownAt };
    const [counts, recording, reports] = await Promise.all([
      countRows(this.numbers, { ...question, rows: countedRows(plan) }),
      recordedDays(this.numbers, question),
      this.numbers.query<Reported[]>(reportsSql, [plan.code, knownAt]),
    ]);
    const answers = spans.map(({ span, period }): [PlanSpan, PlanAnswer] => {
      const { any = false, beganInside = false, from = null, to = null } = recording.get(periodKey(period)) ?? {};
      const rows = planTableRows(plan.document, {
        span,
        counted: new Map([...counts].map(([row, byPeriod]) => [row, byPeriod.get(periodKey(period)) ?? null])),
        recorded: { any },
        reports: reports.map(({ value, ...report }) => (value === null ? report : { ...report, value })),
      });
      return [span, { recorded: beganInside && from !== null && to !== null ? { from, to } : null, rows }];
    });
    return new Map(answers);
  }
}
