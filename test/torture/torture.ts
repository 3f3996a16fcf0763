import { choices } from '../setup/choices';
import { readArguments } from './arguments';
import type { Verdict } from './judge';
import { randomKills } from './random-kills';
import { scenarios } from './scenarios';
import { tableOf, type Unfinished } from './table';
import { underLoad, type Outcome } from './under-load';

/** Runs what the command line asks for; returns whether everything could run and nothing was wrong. The last line sums up. */
export async function torture(args: readonly string[], say: (line: string) => void): Promise<boolean> {
  const asked = readArguments(
    args,
    scenarios.map(({ name }) => name),
  );
  if (typeof asked === 'string') {
    say(asked);
    return false;
  }
  const { rounds, attempts, seed, names } = asked;
  say(`seed ${seed}`);
  const outcomes: Outcome[] = [];
  const unfinished: Unfinished[] = [];
  for (const scenario of scenarios.filter(({ name }) => names.includes(name))) {
    say(`${scenario.name} …`);
    try {
      outcomes.push(await underLoad(scenario, { rounds, attempts, next: choices(seed), say }));
    } catch (error) {
      unfinished.push({ scenario: scenario.name, why: error instanceof Error ? error.message : 'failed' });
    }
  }
  for (const line of tableOf(outcomes, unfinished)) say(line);
  const killing = outcomes.filter(({ scenario }) => scenario === randomKills.name);
  const sum = (name: 'rounds' | keyof Verdict, among = outcomes) =>
    among.reduce((total, outcome) => total + outcome[name], 0);
  const wrong = (['lost', 'doubled', 'reordered', 'differing'] as const).map((name) => [name, sum(name)] as const);
  const told = wrong.map(([name, count]) => `${name} ${count}`);
  // Nothing found wrong by what did not run says nothing.
  if (unfinished.length > 0) told.push(`not finished ${unfinished.map(({ scenario }) => scenario).join(' and ')}`);
  say(`rounds ${sum('rounds', killing.length > 0 ? killing : outcomes)}: ${told.join(', ')}`);
  return unfinished.length === 0 && wrong.every(([, count]) => count === 0);
}
