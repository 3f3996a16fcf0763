import { foldName } from './fold-name';
import { nearWords } from './near-words';
import { joined, nameWords } from './name-words';

/** Marks a key that is no word of the name but near one. */
export const nearMark = '~';
/** Marks the office a person is registered in. */
export const officeMark = '@';

/** A word as a lexeme of PostgreSQL's text search; words hold letters and digits, codes hyphens. */
export const lexeme = (key: string): string => `'${key.replace(/['\\]/g, '')}'`;

/** Beginnings are keys up to this many letters; what is typed beyond is compared with the words themselves. */
export const begins = 5;

/** A word of somebody registered in an office begins so: kept by office, since as many as a tenth of all persons do. */
export const beginningKey = (office: string, beginning: string): string => `${officeMark}${office}^${beginning}`;

/**
 * What a person is found by, as a tsvector: the words of every name, neighbours written as one, near words, the office,
 * and the beginnings of words in it.
 */
export function nameKeys(names: readonly string[], office: string): string {
  const words = foldName(...names);
  const pairs = names.flatMap((name) => pairsOf(nameWords(name)));
  const near = words.flatMap(nearWords).map((word) => nearMark + word);
  const beginnings = words.flatMap((word) => beginningsOf(word).map((each) => beginningKey(office, each)));
  return [...new Set([...words, ...pairs, ...near, officeMark + office, ...beginnings])].map(lexeme).join(' ');
}

/** Neighbouring words written as one. */
function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => joined(words[at] ?? '', word));
}

function beginningsOf(word: string): string[] {
  const letters = Array.from(word).slice(0, begins);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}
