import {
  countRows,
  indicatorRows,
  planDocuments,
  recordedDays,
  type IndicatorRow,
  type PlanDocument,
  type PlanSpan,
} from '#indicators';
import type { DataSource } from 'typeorm';
import { PlanFigures, officesOf } from '../../../apps/api/src/plans/plan-figures';
import type { AdoptedPlan } from '../../../apps/api/src/plans/find-plan';
import { rebuild } from '../../../apps/projector/src/rebuild';
import { fillInProcesses } from '../../../apps/projector/src/rebuild-processes';
import { availableParallelism } from 'node:os';
import type { Bench, Figure } from '../bench';
import { benchLog, dropLog, sizesOf, type BenchLog } from '../rebuild/bench-logs';
import { mixed } from '../rebuild/invented-ids';
import { largest, median, offices } from '../rebuild/invented-world';
import { percentile } from '../rebuild/read-meanwhile';

const asked = 20;
const askedOfNation = 4;

/**
 * A plan's whole table: every row, each of its years and its whole period, as known now and at earlier positions, by the
 * api's own counting in the role that sees no name, nothing of it answered from memory.
 */
export const tablesBench: Bench = async (preset, say) => {
  const name = sizesOf(preset).at(-1) ?? '100k';
  const log = await benchLog(name, say);
  try {
    await fillWhenEmpty(log);
    const numbers = await log.house.as('kujdes_numbers', 4);
    const { rows } = await log.house.owner.query<{ facts: string }>('select count(*) as facts from read.fact');
    say(`tables over ${rows[0]?.facts} facts of ${log.world.events} events`);
    const plans = planDocuments.map(adopted);
    const ofOffice = (office: string): Promise<number> =>
      p95(
        plans.filter(({ municipality }) => officesOf(municipality).includes(office)),
        (plan, knownAt) => wholeTable(numbers, plan, knownAt),
        log,
        say,
      );
    const [middle, most] = [await ofOffice(median), await ofOffice(largest)];
    // The role gives up after 15 seconds, as whoever asks the api would.
    await log.house.owner.query(
      `do $$ begin execute format('alter role kujdes_numbers in database %I set statement_timeout = 0', current_database()); end $$`,
    );
    const patient = await log.house.as('kujdes_numbers', 4);
    const nation = await p95(plans, (plan, knownAt) => nationTable(patient, plan, knownAt), log, say, askedOfNation);
    return [
      figure('tableP95Ms', 'whole table of a plan, the median office', middle, 300),
      figure('tableLargestP95Ms', 'whole table of a plan, the largest office', most, 600),
      figure('tableNationP95Ms', 'whole table of a plan over all offices', nation, 2_000),
    ];
  } finally {
    await dropLog(log);
  }
};

const figure = (key: string, title: string, value: number, atMost: number): Figure => ({
  key,
  title: `${title}, p95`,
  value: Math.round(value),
  unit: 'ms',
  bar: { atMost },
});

const adopted = (document: PlanDocument): AdoptedPlan => ({
  code: document.code,
  municipality: document.municipality,
  document,
  revision: 0,
});

async function fillWhenEmpty({ house }: BenchLog): Promise<void> {
  const { rowCount } = await house.owner.query('select from read.fact limit 1');
  if (rowCount) return;
  await rebuild({
    database: await house.as('kujdes_projector', 5),
    sources: house,
    switchIn: 'first',
    fill: async (run) => {
      await fillInProcesses(run, availableParallelism(), house.env);
    },
  });
}

async function wholeTable(numbers: DataSource, plan: AdoptedPlan, knownAt: bigint): Promise<string> {
  const figures = new PlanFigures(numbers); // with nothing in memory
  const spans = spansOf(plan);
  return JSON.stringify(await Promise.all(spans.map((span) => figures.of(plan, span, knownAt))));
}

async function nationTable(numbers: DataSource, { document }: AdoptedPlan, knownAt: bigint): Promise<string> {
  const years = yearsOf(document);
  const periods = [...years.map((year) => ({ year })), { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` }];
  const question = { offices, periods, knownAt: String(knownAt) };
  const [counts, days] = await Promise.all([
    countRows(numbers, { ...question, rows: rowsOf(document) }),
    recordedDays(numbers, question),
  ]);
  return JSON.stringify([[...counts].map(([code, byPeriod]) => [code, [...byPeriod]]), [...days]]);
}

const rowsOf = ({ code }: PlanDocument): IndicatorRow[] =>
  indicatorRows.filter((row) => row.code.startsWith(`${code}:`));
const yearsOf = ({ period }: PlanDocument): number[] =>
  Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index);
const spansOf = ({ document }: AdoptedPlan): PlanSpan[] => [...yearsOf(document), 'whole'];

/** Asks for each plan now and at earlier positions, each twice: the same question has the same answer. */
async function p95(
  plans: readonly AdoptedPlan[],
  ask: (plan: AdoptedPlan, knownAt: bigint) => Promise<string>,
  { world }: BenchLog,
  say: (line: string) => void,
  times = asked,
): Promise<number> {
  const took: number[] = [];
  const answers = new Map<string, string>();
  for (let index = 0; index < times; index += 1) {
    for (const plan of plans) {
      const earlier = Math.floor(world.events * (0.3 + 0.7 * (mixed(index >> 1) / 2 ** 32)));
      const knownAt = index % 4 < 2 ? world.events : earlier;
      const began = performance.now();
      const answer = await ask(plan, BigInt(knownAt));
      took.push(performance.now() - began);
      const key = `${plan.code} ${knownAt}`;
      if ((answers.get(key) ?? answer) !== answer) throw new Error('the same question was answered otherwise');
      answers.set(key, answer);
    }
  }
  say(
    `${plans.map(({ code }) => code).join(', ')}: p50 ${Math.round(percentile(took, 0.5))} ms, p95 ${Math.round(percentile(took, 0.95))} ms`,
  );
  return percentile(took, 0.95);
}
