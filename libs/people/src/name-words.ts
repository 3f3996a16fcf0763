const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'dj',
  ѓ: 'dj',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  ќ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
};

/** Latin words of a name in the order written, each folded to the one spelling it is found under; double surnames as two words. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** Two words written as one: Ana Maria and Anamaria. */
export const joined = (first: string, second: string): string => foldWord(first + second);

function foldWord(word: string): string {
  const latin = word.replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? letter);
  const bare = latin.normalize('NFD').replace(/\p{M}/gu, '');
  return once(
    once(bare)
      .replace(/đ|ð/g, 'dj')
      .replace(/ı/g, 'i')
      // q ć č ç are one sound to whoever writes it down; so are gj đ dj, xh dž x, sh š, zh ž, and th dh are t d in Serbian.
      .replace(/q/g, 'c')
      .replace(/xh*/g, 'dz')
      .replace(/gj/g, 'dj')
      .replace(/([cdstz])h+/g, '$1')
      .replace(/y/g, 'i')
      // Marija is Maria in Albanian.
      .replace(/ij+(?=[aeou])/g, 'i'),
  );
}

/** Rr and ll are letters of their own in Albanian and single ones in Serbian. */
function once(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
