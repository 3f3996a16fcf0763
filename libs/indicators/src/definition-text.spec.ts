import { definitionText, findIndicatorRow, indicatorRows, type IndicatorRow } from '.';

const languages = ['sq', 'sr', 'en'] as const;
const text = (row: string, lang: 'sq' | 'sr' | 'en') =>
  definitionText(findIndicatorRow(`mitrovica-jugore-2024-2026:${row}`)!, lang);

describe('the definition of an indicator', () => {
  it.each(['1.1.e', '1.3.b', '2.3.a', '4.2.a', '4.2.d', '4.3.e'])('reads as agreed for row %s', (row) => {
    expect(Object.fromEntries(languages.map((lang) => [lang, text(row, lang)]))).toMatchSnapshot();
  });

  it.each([
    'gjilan-2024-2026:1.2.b',
    'gjilan-2024-2026:4.3.a',
    'peje-2022-2024:1.2.2.r',
    'peje-2022-2024:2.2.1.r',
    'peje-2022-2024:5.2.1.r',
    'peje-2022-2024:5.3.1.r',
    'peje-2022-2024:6.2.5.r',
  ])('reads as agreed for %s', (code) => {
    const row = findIndicatorRow(code)!;
    expect(Object.fromEntries(languages.map((lang) => [lang, definitionText(row, lang)]))).toMatchSnapshot();
  });

  it.each(indicatorRows.map((row) => [row.code, row] as const))(
    'says %s in three languages, in words only',
    (_code, row) => {
      const texts = languages.map((lang) => definitionText(row, lang));
      expect(new Set(texts).size).toBe(3);
      for (const said of texts) {
        expect(said.length).toBeGreaterThan(150);
        expect(said).not.toMatch(/undefined|careDay|atEnd|\[object|[a-z]+-[a-z]+-[a-z]+/);
        for (const code of [...row.categories, ...(row.services ?? [])].filter((one) => one.includes('-'))) {
          expect(said).not.toContain(code);
        }
      }
    },
  );

  it('differs wherever the rule differs', () => {
    const rules = new Set(indicatorRows.map((row) => JSON.stringify({ ...row, code: '', flags: [] })));
    for (const lang of languages) {
      expect(new Set(indicatorRows.map((row) => definitionText(row, lang))).size).toBe(rules.size);
    }
  });

  it('names the benefits line as left out, in every row', () => {
    for (const row of indicatorRows) expect(definitionText(row, 'en')).toContain('Benefits and administrative acts');
  });

  it('says whether a person of unknown age is counted', () => {
    expect(text('1.1.a', 'en')).toContain('unknown age is counted, because the category implies the age');
    expect(text('4.2.a', 'en')).toContain('unknown age is not counted');
    expect(text('1.1.b', 'en')).toContain('Age is not tested: the status follows the age on the day of the act');
  });

  it('says a share of those in need, by community, and what a need is', () => {
    const share = findIndicatorRow('peje-2022-2024:5.2.1.r')!;
    expect(definitionText(share, 'en')).toMatch(/^Of those who need it, the percentage who received it\./);
    expect(definitionText(share, 'en')).toContain('needed the service “Day care for older persons”, under the same');
    expect(definitionText(share, 'en')).toContain('A person of unknown community is not counted');
    expect(definitionText(share, 'sr')).toContain('pripadala zajednici „Srpska”');
  });

  it('says another denominator as it is', () => {
    const other: IndicatorRow = {
      ...findIndicatorRow('peje-2022-2024:1.2.1.r')!,
      over: { facts: ['category'], categories: ['older-persons-living-alone'] },
    };
    expect(definitionText(other, 'en')).toContain('Divided by: Persons (each counted once) who, on at least one day');
  });
});
