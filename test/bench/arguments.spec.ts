import { readArguments } from './arguments';

const names = ['append', 'http'];

describe('the command line of the bench', () => {
  it('says which sizes, where the figures go, and whether one bench is enough', () => {
    expect(readArguments(['quick'], names)).toEqual({ preset: 'quick', strict: false });
    expect(readArguments(['full', '--json', 'figures.json', '--only', 'http', '--strict'], names)).toEqual({
      preset: 'full',
      json: 'figures.json',
      only: 'http',
      strict: true,
    });
  });

  const wrong: [args: string[], sentence: string][] = [
    [[], 'Say quick or full:'],
    [['fast'], 'Say quick or full:'],
    [['quick', 'full'], 'Say quick or full:'],
    [['quick', '--only', 'rebuilding'], 'There is no bench of that name:'],
    [['quick', '--json'], 'An argument is not known or incomplete:'],
    [['quick', '--json', ''], '--json needs the name of a file:'],
    [['quick', '--faster'], 'An argument is not known or incomplete:'],
  ];
  it.each(wrong)('refuses %j with one sentence and the usage', (args, sentence) => {
    expect(() => readArguments(args, names)).toThrow(sentence);
    expect(() => readArguments(args, names)).toThrow('npm run bench -- quick|full [--json FILE] [--only append|http]');
  });
});
