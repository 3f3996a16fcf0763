import { beginningKey, begins, lexeme, nearMark, officeMark } from './name-keys';
import { isNearWord, nearWords } from './near-words';
import { joined, nameWords } from './name-words';

/** A name asked for, as conditions on a person's keys (see nameKeys), from strict to loose. */
export interface NameQuery {
  /** The words asked for, in order, each once. */
  readonly words: readonly string[];
  /** Every word is one of the person's. */
  readonly whole: string;
  /** Somebody is still typing the last word: registered in one of these offices, and a word begins like it. */
  begunIn(offices: readonly string[]): string;
  /** What a word must begin with besides; '' where the keys say all. */
  readonly beginning: string;
  /** A letter of each word may be wrong, or one of three words is not the person's. */
  readonly near: string;
}

/** More words than any name has. */
const most = 8;

const all = (parts: readonly string[]): string => `(${parts.join(' & ')})`;
const any = (parts: readonly string[]): string => `(${parts.join(' | ')})`;

/** How a name is looked for; undefined when it holds no word. */
export function nameQuery(...names: readonly string[]): NameQuery | undefined {
  const words = [...new Set(names.flatMap(nameWords))].slice(0, most);
  const last = Array.from(words.at(-1) ?? '');
  if (last.length === 0) return undefined;
  const readings = [words, ...words.slice(1).map((_, at) => withPairJoined(words, at))];
  const whole = any(readings.map((reading) => all(reading.map(lexeme))));
  // One or two letters alone would be a tenth of everybody.
  const typing = last.length > 2 || words.length > 1;
  const fewer = words.length < 3 ? [] : words.map((_, at) => all(words.toSpliced(at, 1).map(lexeme)));
  return {
    words,
    whole,
    begunIn(offices) {
      const ends = any(offices.map((office) => lexeme(beginningKey(office, last.slice(0, begins).join('')))));
      const begun = typing && offices.length > 0 ? [all([...words.slice(0, -1).map(lexeme), ends])] : [];
      return any([...begun, `${whole} & ${inOffices(offices)}`]);
    },
    beginning: typing && last.length > begins ? last.join('') : '',
    near: any([all(words.map((word) => any([word, ...nearKeysOf(word)].map(lexeme)))), ...fewer]),
  };
}

/** Persons registered in one of these offices; without any, nobody is. */
export const inOffices = (offices: readonly string[]): string =>
  any((offices.length > 0 ? offices : ['']).map((office) => lexeme(officeMark + office)));

/** Whether the words of a person are near those asked for: keys in common alone also let two wrong letters pass. */
export function isNearName(asked: readonly string[], own: readonly string[]): boolean {
  const same = asked.filter((word) => own.includes(word)).length;
  if (asked.length >= 3 && same >= asked.length - 1) return true;
  return asked.every((word) => own.some((each) => isNearWord(word, each)));
}

function nearKeysOf(word: string): string[] {
  const near = nearWords(word);
  return [nearMark + word, ...near, ...near.map((each) => nearMark + each)];
}

function withPairJoined(words: readonly string[], at: number): string[] {
  return words.toSpliced(at, 2, joined(words[at] ?? '', words[at + 1] ?? ''));
}
