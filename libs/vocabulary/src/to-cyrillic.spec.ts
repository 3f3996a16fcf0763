import { toCyrillic } from './to-cyrillic';

describe('Serbian in Cyrillic', () => {
  it.each([
    ['Starije osobe bez porodičnog staranja', 'Старије особе без породичног старања'],
    ['Južna Mitrovica', 'Јужна Митровица'],
    ['Ljušta, Hadžaj, Đakovica', 'Љушта, Хаџај, Ђаковица'],
    ['NJEGA', 'ЊЕГА'],
    ['injekcija, nadživeti, konj', 'инјекција, надживети, коњ'],
  ])('writes %s as %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  it('leaves foreign names as they are', () => {
    expect(toCyrillic('NVO Labyrinth')).toBe('НВО Labyrinth');
  });
});
