import fc from 'fast-check';
import { foldName } from './fold-name';

describe('a name, whatever its spelling', () => {
  it.each([
    ['Đorđe Đorđević', 'Djordje Djordjevic', 'Ђорђе Ђорђевић', 'Gjorgje Gjorgjeviq', 'ĐORĐE ĐORĐEVIĆ'],
    ['Hoxha', 'Hodža', 'Хоџа', 'HOXHA', 'Hodza'],
    ['Shpresa Shala', 'Špresa Šala', 'Шпреса Шала', 'shala shpresa'],
    ['Zhivko', 'Živko', 'Живко', 'Zivko'],
    ['Thaçi', 'Tači', 'Тачи', 'Thaci', 'THAÇI'],
    ['Qerim Çela', 'Ćerim Čela', 'Ћерим Чела', 'cela cerim'],
    ['Besë Krasniqi-Ibrahimi', 'Ibrahimi Krasniqi Bese', 'Bese Krasnići Ibrahimi'],
    ['Rrahman Lluka', 'Rahman Luka', 'Рахман Лука'],
    ['Ymer Dhurata', 'Imer Durata'],
    ['N’Golli', "N'golli", 'Ngolli'],
    ['Kovačević', 'Kovaçeviq', 'Ковачевић', 'Kovacevich', 'Kovac\u030Cevic\u0301'],
    ['Gülşen Işık', 'Gulsen Isik'],
  ])('%s is found as %s', (name, ...spellings) => {
    for (const spelling of spellings) expect(foldName(spelling)).toEqual(foldName(name));
  });

  it('keeps different names apart', () => {
    const names = [
      'Arta',
      'Arben',
      'Gjon',
      'Hana',
      'Ana',
      'Zana',
      'Sana',
      'Cana',
      'Tina',
      'Dina',
      'Djina',
      'Marko',
      'Marija',
    ];
    expect(new Set(names.map((name) => foldName(name).join(' '))).size).toBe(names.length);
  });

  it('reads several parts as one name, and nothing as no word', () => {
    expect(foldName('Arta', 'Krasniqi-Ibrahimi', 'Arta')).toEqual(['arta', 'ibrahimi', 'krasnici']);
    expect(foldName('', ' - ', "'")).toEqual([]);
  });

  it('gives the same words for any order of them, in capitals, and folded again', () => {
    const letters = fc.constantFrom(...Array.from('abcçdeëfghijklmnopqrstuvxyzčćžšđабвгдђежзијклљмнњопрстћуфхцчџш'));
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const folded = foldName(words.join(' '));
        expect(foldName(words.toReversed().join('-'))).toEqual(folded);
        expect(foldName(words.join(' ').toUpperCase())).toEqual(folded);
        expect(foldName(folded.join(' '))).toEqual(folded);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
