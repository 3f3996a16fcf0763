/** What `npm run torture -- …` was told. */
export interface Arguments {
  /** Rounds of random kills. */
  readonly rounds: number;
  /** Appends of the conflicts. */
  readonly attempts: number;
  readonly seed: number;
  /** Names of the scenarios to run. */
  readonly names: readonly string[];
}

const numbers = {
  '--rounds': { least: 1, most: 100_000 },
  '--attempts': { least: 100, most: 1_000_000 },
  '--seed': { least: 0, most: 999_999_999 },
} as const;
const isNumber = (name: string): name is keyof typeof numbers => name in numbers;

/** Reads the command line; what cannot be meant gives one sentence. */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments | string {
  const told = { '--rounds': 200, '--attempts': 10_000, '--seed': Date.now() % 1_000_000 };
  const named = { '--only': new Set<string>(), '--without': new Set<string>() };
  for (let at = 0; at < args.length; at += 2) {
    const [name = '', value] = args.slice(at, at + 2);
    if (!isNumber(name) && name !== '--only' && name !== '--without')
      return `${name} is unknown: say --rounds N, --attempts N, --seed N, --only NAME or --without NAME.`;
    if (value === undefined) return `${name} needs a value.`;
    if (isNumber(name)) {
      const { least, most } = numbers[name];
      if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most)
        return `${name} must be a whole number from ${least} to ${most}.`;
      told[name] = Number(value);
    } else {
      if (!known.includes(value)) return `${name} ${value} is unknown: the scenarios are ${known.join(', ')}.`;
      named[name].add(value);
    }
  }
  const { '--only': only, '--without': without } = named;
  const names = known.filter((name) => (only.size === 0 || only.has(name)) && !without.has(name));
  if (names.length === 0) return '--only and --without leave no scenario.';
  return { rounds: told['--rounds'], attempts: told['--attempts'], seed: told['--seed'], names };
}
