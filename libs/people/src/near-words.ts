/** Shorter words differ by one letter as a rule; longer ones are no names. */
const [shortest, longest] = [4, 24];

/** What a word shares with one typed a letter wrong: itself without one letter, and đ typed without its stroke. */
export function nearWords(word: string): string[] {
  const letters = Array.from(word);
  const without = (at: number): string => letters.toSpliced(at, 1).join('');
  const shorter = letters.length >= shortest && letters.length <= longest ? letters.map((_, at) => without(at)) : [];
  return [...new Set([...shorter, withoutStroke(word)])].filter((near) => near !== word);
}

/** Whether one word is the other with a letter more, less, another, or two neighbours turned, or without strokes. */
export function isNearWord(one: string, other: string): boolean {
  if (one === other || withoutStroke(one) === withoutStroke(other)) return true;
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.max(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  const start = a.findIndex((letter, at) => letter !== b[at]);
  const from = start === -1 ? a.length : start;
  const rest = (letters: readonly string[], skip: number): string => letters.slice(from + skip).join('');
  if (a.length !== b.length) return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
  const turned = a[from] === b[from + 1] && a[from + 1] === b[from];
  return rest(a, 1) === rest(b, 1) || (turned && rest(a, 2) === rest(b, 2));
}

/** Đorđe typed on a keyboard without đ. */
const withoutStroke = (word: string): string => word.replace(/dj/g, 'd');
