import { readArguments } from './arguments';

const known = ['random-kills', 'conflicts'];

describe('the command line of torture', () => {
  it('runs everything with 200 rounds of kills unless told otherwise', () => {
    expect(readArguments([], known)).toMatchObject({ rounds: 200, attempts: 10_000, names: known });
    const told = ['--rounds', '7', '--attempts', '300', '--seed', '3', '--without', 'conflicts'];
    expect(readArguments(told, known)).toEqual({ rounds: 7, attempts: 300, seed: 3, names: ['random-kills'] });
    expect(readArguments(['--only', 'conflicts'], known)).toMatchObject({ names: ['conflicts'] });
  });

  it.each([
    [['--round', '3'], '--round is unknown: say --rounds N, --attempts N, --seed N, --only NAME or --without NAME.'],
    [['--rounds'], '--rounds needs a value.'],
    [['--rounds', '0'], '--rounds must be a whole number from 1 to 100000.'],
    [['--attempts', '99'], '--attempts must be a whole number from 100 to 1000000.'],
    [['--rounds', '2x'], '--rounds must be a whole number from 1 to 100000.'],
    [['--seed', '-1'], '--seed must be a whole number from 0 to 999999999.'],
    [['--only', 'fire'], '--only fire is unknown: the scenarios are random-kills, conflicts.'],
    [['--only', 'conflicts', '--without', 'conflicts'], '--only and --without leave no scenario.'],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(readArguments(args, known)).toBe(sentence);
  });
});
