import fc from 'fast-check';
import { isNearWord, nearWords } from './near-words';

const letter = fc.constantFrom(...Array.from('abcdeijklmnorstuz'));
const word = fc.string({ unit: letter, minLength: 4, maxLength: 12 });

/** A word and the same with one letter typed wrong. */
const mistyped = fc
  .tuple(word, fc.nat(), letter, fc.constantFrom('more', 'less', 'other', 'turned'))
  .map(([right, place, typed, how]): [string, string] => {
    const at = place % (right.length - 1);
    const [before, after] = [right.slice(0, at), right.slice(at)];
    switch (how) {
      case 'more':
        return [right, before + typed + after];
      case 'less':
        return [right, before + after.slice(1)];
      case 'other':
        return [right, before + typed + after.slice(1)];
      default:
        return [right, before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2)];
    }
  });

const keysOf = (one: string): string[] => [one, ...nearWords(one)];

describe('a word typed a letter wrong', () => {
  it('is near the right one, and both have a key in common, whatever the mistake', () => {
    fc.assert(
      fc.property(mistyped, ([right, wrong]) => {
        expect([right, wrong, isNearWord(right, wrong)]).toEqual([right, wrong, true]);
        expect(isNearWord(wrong, right)).toBe(true);
        expect(keysOf(right).filter((key) => keysOf(wrong).includes(key))).not.toEqual([]);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('is told from two mistakes, and from another short name', () => {
    const apart: [string, string][] = [
      ['arta', 'rita'],
      ['milan', 'milena'],
      ['besim', 'besmira'],
      ['krasnici', 'karsnice'],
      ['ana', 'ena'],
      ['gjon', 'jonida'],
      ['abcd', 'dbca'],
    ];
    expect(apart.filter(([one, other]) => isNearWord(one, other) || isNearWord(other, one))).toEqual([]);
  });

  it('is đ typed without its stroke, as often as it stands there', () => {
    expect(isNearWord('djordjevic', 'dordevic')).toBe(true);
    expect(nearWords('djordjevic')).toContain('dordevic');
  });

  it('has no keys when it is no name: very short, or very long', () => {
    expect([nearWords('ana'), nearWords('a'.repeat(30))]).toEqual([[], []]);
  });
});
