import { inOrder } from './fold-name';
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

/** What a person is found by. */
export interface NameKeys {
  /** The words of every name, as foldName gives them. */
  readonly words: readonly string[];
  /** A tsvector: the words, neighbours written as one, near words, the office, and the beginnings of words in it. */
  readonly keys: string;
}

/** The keys of somebody registered in an office, who has or had these names. */
export function nameKeys(names: readonly string[], office: string): NameKeys {
  const written = names.map(nameWords);
  const words = inOrder(written.flat());
  const keys = new Set(words);
  for (const each of written) for (const pair of pairsOf(each)) keys.add(pair);
  for (const word of words) for (const near of nearWords(word)) keys.add(nearMark + near);
  keys.add(officeMark + office);
  for (const word of words) for (const beginning of beginningsOf(word)) keys.add(beginningKey(office, beginning));
  return { words, keys: Array.from(keys, lexeme).join(' ') };
}

/** Neighbouring words written as one. */
function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => joined(words[at] ?? '', word));
}

function beginningsOf(word: string): string[] {
  const letters = Array.from(word).slice(0, begins);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}
