import { findIndicatorRow, indicatorRows } from '.';
import { remarkOf } from './remark';

const remark = (code: string) => remarkOf(findIndicatorRow(code)!.flags);

describe('the remark on how a row is read', () => {
  it('says that a reading is assumed until the office confirms it', () => {
    expect(remark('gjilan-2024-2026:4.3.a')!.en).toContain('is assumed until the office confirms it');
    expect(remark('mitrovica-jugore-2024-2026:2.3.a')!.en).toContain('what exactly is included');
  });

  it('says that a part is never added to its whole', () => {
    expect(remark('peje-2022-2024:5.2.2.r')).toMatchObject({
      en: expect.stringMatching(/all communities too.*Only what is recorded here/) as string,
      sr: expect.stringContaining('nikada ne sabiraju') as string,
      sq: expect.stringContaining('nuk mblidhen kurrë') as string,
    });
    for (const { code, phase, flags } of indicatorRows) {
      expect([code, flags.includes('twin')]).toEqual([code, phase === 'post-monitoring']);
      const part = code.startsWith('peje') && /:[57]\.2\./.test(code);
      expect([code, flags.includes('nested')]).toEqual([code, part]);
    }
  });

  it('is silent where the reading is plain', () => {
    expect(remark('gjilan-2024-2026:1.2.a')).toBeNull();
  });
});
