import type { Outcome } from './under-load';

const columns: readonly (readonly [string, (outcome: Outcome) => string])[] = [
  ['scenario', ({ scenario }) => scenario],
  ['rounds', ({ rounds }) => String(rounds)],
  ['acknowledged', ({ acknowledged }) => String(acknowledged)],
  ['lost answers resolved', ({ resolved }) => String(resolved)],
  ['lost', ({ lost }) => String(lost)],
  ['doubled', ({ doubled }) => String(doubled)],
  ['reordered', ({ reordered }) => String(reordered)],
  ['differing', ({ differing }) => String(differing)],
  ['seconds', ({ seconds }) => seconds.toFixed(1)],
];

/** A scenario that could not run, or did not come to its end. */
export interface Unfinished {
  readonly scenario: string;
  readonly why: string;
}

/** The outcomes as lines of a table, and under it what each scenario saw or why it was not finished. */
export function tableOf(outcomes: readonly Outcome[], unfinished: readonly Unfinished[]): string[] {
  const rows = [
    columns.map(([title]) => title),
    ...outcomes.map((each) => columns.map(([, cell]) => cell(each))),
    ...unfinished.map(({ scenario }) => [scenario, ...columns.slice(1).map(() => '–')]),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [
    ...rows.map(line),
    ...outcomes.map(({ scenario, saw }) => `${scenario}: ${saw}`),
    ...unfinished.map(({ scenario, why }) => `${scenario}: not finished: ${why}`),
  ];
}
