const letters: Readonly<Record<string, string>> = {
  lj: 'љ',
  nj: 'њ',
  dž: 'џ',
  a: 'а',
  b: 'б',
  c: 'ц',
  č: 'ч',
  ć: 'ћ',
  d: 'д',
  đ: 'ђ',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'ј',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  š: 'ш',
  t: 'т',
  u: 'у',
  v: 'в',
  z: 'з',
  ž: 'ж',
};

function wordInCyrillic(word: string): string {
  // A letter Serbian does not have marks a foreign word: it stays as it is.
  if (/[^a-pr-vzčćđšž]/i.test(word)) return word;
  return word.replace(/lj|nj|dž|./giu, (sign) => {
    const cyrillic = letters[sign.toLowerCase()] ?? sign;
    return sign.charAt(0) === sign.charAt(0).toLowerCase() ? cyrillic : cyrillic.toUpperCase();
  });
}

/** Serbian in Latin script, written in Cyrillic; the product's name and `{fields}` of a sentence stay. */
export const inCyrillic = (latin: string): string =>
  latin.replace(/\{[^}]*\}|Kujdes|\p{L}+/gu, (part) => (/^\{|^Kujdes$/.test(part) ? part : wordInCyrillic(part)));

type Made = (...args: unknown[]) => string;

/** Words around names and days: what is put in stays as it is written. */
function madeInCyrillic(make: Made, args: readonly unknown[]): string {
  const marks = args.map((arg, index) => (typeof arg === 'string' ? `\uE000${index}\uE001` : arg));
  return inCyrillic(make(...marks)).replace(/\uE000(\d)\uE001/g, (_, index: string) => String(args[Number(index)]));
}

/** The same words in Cyrillic, also those made from numbers and names. */
export function allInCyrillic<T>(words: T): T {
  if (typeof words === 'string') return inCyrillic(words) as T;
  if (typeof words === 'function') return ((...args: unknown[]) => madeInCyrillic(words as Made, args)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, allInCyrillic(word)])) as T;
}
