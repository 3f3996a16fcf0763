import { nameKeys } from './name-keys';
import { inOffices, isNearName, nameQuery } from './name-query';

describe('a name asked for', () => {
  it('is all its words, the last of which may be the beginning of one', () => {
    const whole = `(('arta' & 'krasnici') | ('artakrasnici'))`;
    const asked = nameQuery('Arta Krasniqi');
    expect(asked).toMatchObject({ words: ['arta', 'krasnici'], whole, beginning: 'krasnici' });
    expect(asked?.begunIn(['x', 'y'])).toBe(`(('arta' & ('@x^krasn' | '@y^krasn')) | ${whole} & ('@x' | '@y'))`);
  });

  it('is no beginning of everybody when it is one or two letters alone', () => {
    expect(nameQuery('A')?.begunIn(['x'])).toBe(`((('a')) & ('@x'))`);
    expect(nameQuery('Ar')?.begunIn(['x'])).toBe(`((('ar')) & ('@x'))`);
    expect(nameQuery('Arta K')?.begunIn(['x'])).toContain(`'@x^k'`);
    expect(nameQuery('Arta K')?.beginning).toBe('');
  });

  it('is no question when it holds no word, and ends after eight', () => {
    expect(nameQuery(' - ', '')).toBeUndefined();
    expect(nameQuery('një dy tre katër pesë gjashtë shtatë tetë nëntë')?.words).toHaveLength(8);
  });

  it('may miss one word of three, never one of two', () => {
    expect(isNearName(['arta', 'rama', 'gashi'], ['arta', 'rama'])).toBe(true);
    expect(isNearName(['arta', 'gashi'], ['arta', 'rama'])).toBe(false);
    expect(nameQuery('Arta Rama')?.near).not.toContain(`('arta') |`);
  });

  it('is asked in some offices, or nowhere', () => {
    expect(inOffices(['qps-peje', 'qps-gjilan'])).toBe(`('@qps-peje' | '@qps-gjilan')`);
    expect(inOffices([])).toBe(`('@')`);
  });
});

describe('the keys of a person', () => {
  it('are the words of every name, neighbours as one, words without a letter, the office, and beginnings in it', () => {
    const found = nameKeys(['Ana Lule', 'Rama'], 'qps-peje');
    expect(found.words).toEqual(['ana', 'lule', 'rama']);
    const keys = found.keys.split(' ');
    expect(keys.slice(0, 4)).toEqual([`'ana'`, `'lule'`, `'rama'`, `'analule'`]);
    expect(keys).toEqual(expect.arrayContaining([`'~ram'`, `'~rma'`, `'~ule'`, `'@qps-peje'`, `'@qps-peje^ra'`]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('hold no mark of the text search, whatever the name', () => {
    expect(nameKeys([`O'Neill \\ & | ! ( ) : *`], 'x').keys).toMatch(/^('[\p{L}\p{N}~@^-]+' ?)+$/u);
  });
});
