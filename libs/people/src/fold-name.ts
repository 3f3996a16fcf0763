import { nameWords } from './name-words';

/**
 * The words of a name as they are found whatever the spelling: Albanian, Serbian in either script, Turkish, or typed
 * without marks; sorted, each once, double surnames as two words. A person is found when all words asked for are among its own.
 */
export function foldName(...names: readonly string[]): string[] {
  return inOrder(names.flatMap(nameWords));
}

/** Each once, sorted. */
export const inOrder = (words: readonly string[]): string[] => [...new Set(words)].sort();
