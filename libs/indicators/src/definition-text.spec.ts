import { definitionText, findIndicatorRow, indicatorRows, type IndicatorRow } from '.';

const languages = ['sq', 'sr', 'en'] as const;
const text = (row: string, lang: 'sq' | 'sr' | 'en') =>
  definitionText(findIndicatorRow(`mitrovica-jugore-2024-2026:${row}`)!, lang);

describe('the definition of an indicator', () => {
  it.each(['1.1.e', '1.3.b', '2.3.a', '4.2.a', '4.2.d', '4.3.e'])('reads as agreed for row %s', (row) => {
    expect(Object.fromEntries(languages.map((lang) => [lang, text(row, lang)]))).toMatchSnapshot();
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

  it('can say a share of those in need, by community', () => {
    const share: IndicatorRow = {
      ...findIndicatorRow('mitrovica-jugore-2024-2026:4.1.a')!,
      services: ['elderly-day-care'],
      categories: ['older-persons-living-alone'],
      who: { ethnicity: ['serb'] },
      over: { facts: ['need'] },
    };
    expect(definitionText(share, 'en')).toContain('Divided by: Persons');
    expect(definitionText(share, 'en')).toContain('needed the service “Day care for older persons”');
    expect(definitionText(share, 'sr')).toContain('pripadala zajednici „Srpska”');
  });
});
