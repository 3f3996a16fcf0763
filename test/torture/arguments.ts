/** What `npm run torture -- …` was told. */
export interface Arguments {
  readonly rounds: number;
  readonly seed: number;
  /** Names of the scenarios to run. */
  readonly names: readonly string[];
}

const mostRounds = 100_000;

/** Reads the command line; what cannot be meant gives one sentence. */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments | string {
  const [only, without] = [new Set<string>(), new Set<string>()];
  let rounds = 200;
  let seed = Date.now() % 1_000_000;
  for (let at = 0; at < args.length; at += 2) {
    const [name = '', value] = args.slice(at, at + 2);
    if (!['--rounds', '--seed', '--only', '--without'].includes(name))
      return `${name} is unknown: say --rounds N, --seed N, --only NAME or --without NAME.`;
    if (value === undefined) return `${name} needs a value.`;
    if (name === '--only' || name === '--without') {
      if (!known.includes(value)) return `${name} ${value} is unknown: the scenarios are ${known.join(', ')}.`;
      (name === '--only' ? only : without).add(value);
      continue;
    }
    const number = Number(value);
    if (!/^\d{1,9}$/.test(value) || (name === '--rounds' && (number < 1 || number > mostRounds)))
      return `${name} ${value} is no ${name === '--rounds' ? `number from 1 to ${mostRounds}` : 'whole number below a thousand million'}.`;
    if (name === '--rounds') rounds = number;
    else seed = number;
  }
  const names = known.filter((name) => (only.size === 0 || only.has(name)) && !without.has(name));
  if (names.length === 0) return '--only and --without leave no scenario.';
  return { rounds, seed, names };
}
