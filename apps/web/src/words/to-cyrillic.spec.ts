import { allInCyrillic, inCyrillic } from './to-cyrillic';

describe('Serbian in Cyrillic', () => {
  it('writes two Latin letters as one where they are one sound', () => {
    expect(inCyrillic('Njegoš, Ljiljana i džep')).toBe('Његош, Љиљана и џеп');
  });

  it('leaves foreign words, the fields of a sentence and the product as they are', () => {
    expect(inCyrillic('Kujdes: {for} u WHO')).toBe('Kujdes: {for} у WHO');
  });

  it('keeps names put into a sentence in their own writing', () => {
    const words = allInCyrillic({ by: (who: string, days: number) => `zabeležila ${who}, ${days} dana kasnije` });
    expect(words.by('Vjosa Gashi', 3)).toBe('забележила Vjosa Gashi, 3 дана касније');
  });
});
