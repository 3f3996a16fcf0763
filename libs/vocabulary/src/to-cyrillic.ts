const digraphs: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' };
const letters: Readonly<Record<string, string>> = {
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

/** Words where n+j or d+ž are two sounds, not one letter. */
const apart = /^(?:in(?=j)|kon(?=jug|junk)|nad(?=ž))/i;

function wordToCyrillic(word: string): string {
  // A word with a letter Serbian does not have (w, q, ë, …) is a foreign name and stays as it is.
  if (/[^a-pr-vzčćđšž]/i.test(word)) return word;
  const head = apart.exec(word)?.[0] ?? '';
  const tail = word.slice(head.length);
  return spell(head) + spell(tail);
}

function spell(latin: string): string {
  return latin.replace(/lj|nj|dž|./giu, (sign) => {
    const lower = sign.toLowerCase();
    const cyrillic = digraphs[lower] ?? letters[lower] ?? sign;
    return sign.charAt(0) === lower.charAt(0) ? cyrillic : cyrillic.toUpperCase();
  });
}

/** Serbian in Latin script, written in Cyrillic. Foreign names with letters Serbian lacks stay Latin. */
export function toCyrillic(latin: string): string {
  return latin.replace(/\p{L}+/gu, wordToCyrillic);
}
