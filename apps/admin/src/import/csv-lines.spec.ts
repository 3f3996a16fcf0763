import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvRegister } from './csv-register';

describe('a case list of a spreadsheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kujdes-list-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = (content: string | Buffer): CsvRegister => {
    const path = join(folder, 'list.csv');
    writeFileSync(path, content);
    return new CsvRegister(path);
  };
  const linesOf = async (content: string | Buffer): Promise<Record<string, unknown>[]> => {
    const lines: Record<string, unknown>[] = [];
    for await (const { value } of open(content).read()) lines.push(value as Record<string, unknown>);
    return lines;
  };
  const wrongIn = async (content: string): Promise<string[]> => {
    const register = open(content);
    const wrong: string[] = [];
    for await (const { at, broken } of register.read()) if (broken) wrong.push(`${register.where(at, '')}: ${broken}`);
    return wrong;
  };

  const english = 'case,first name,last name,category,opened\n1,Arta,Shembulli,single-parents,2021-03-02\n';

  it('becomes a person, a referral, the opening and the category', async () => {
    expect(await linesOf(english)).toEqual([
      {
        key: 'csv person 1',
        action: 'register-person',
        person: '1',
        firstName: 'Arta',
        lastName: 'Shembulli',
        attributes: {},
      },
      {
        key: 'csv receive-referral 1',
        action: 'receive-referral',
        case: '1',
        on: '2021-03-02',
        channel: 'self',
        for: ['1'],
        urgency: 'normal',
      },
      { key: 'csv open-case 1', action: 'open-case', case: '1', on: '2021-03-02' },
      {
        key: 'csv category ["1","1","single-parents"]',
        action: 'assign-category',
        case: '1',
        for: ['1'],
        on: '2021-03-02',
        category: 'single-parents',
      },
    ]);
  });

  it.each([
    [
      'Albanian headings, semicolons and a byte order mark',
      '\uFEFFRasti;Emri;Mbiemri;Kategoria;Hapur\r\n1;Arta;Shembulli;single-parents;2.3.2021\r\n',
    ],
    [
      'Serbian headings and the last dot of a day',
      'Slučaj;Ime;Prezime;Kategorija;Datum otvaranja\n1;Arta;Shembulli;single-parents;02.03.2021.\n',
    ],
    [
      'the words of a category',
      'case,first name,last name,category,opened\n1,Arta,Shembulli,Prindërit vetushqyes,2021-03-02\n',
    ],
    [
      'a line that says which sign is between the columns',
      'sep=;\r\ncase;first name;last name;category;opened\r\n1;Arta;Shembulli;single-parents;2021-03-02\r\n',
    ],
    ['empty rows and columns at the end', english.replaceAll('\n', ',,\n') + ',,,,,,\n\n'],
    [
      'spaces that do not break and a midnight',
      'case,first name,last name,category,opened\n1,\u00A0Arta ,Shembulli,single-parents,2.3.2021 00:00:00\n',
    ],
  ])('is the same with %s', async (_, content) => {
    expect(await linesOf(content)).toEqual(await linesOf(english));
  });

  it('gives services by day or by number, and ends the case', async () => {
    const list =
      'case;first name;last name;category;opened;services;closed\n' +
      '1;Arta;Shembulli;single-parents;2021-03-02;"social-treatment 5.4.2021 | social-treatment x3; social-treatment";2022-01-31\n';
    const lines = await linesOf(list);
    expect(lines.slice(4)).toMatchObject([
      { action: 'deliver-service', on: '2021-04-05', kind: 'social-treatment' },
      { action: 'deliver-service', on: '2021-03-02', units: 3 },
      { action: 'deliver-service', on: '2021-03-02' },
      { action: 'close-case', on: '2022-01-31', reason: 'need-ended' },
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('knows births by day, month and year', async () => {
    const birth = async (cell: string): Promise<unknown> => {
      const [person] = await linesOf(
        `case;first name;last name;category;opened;birth\n1;A;B;women;2021-03-02;${cell}\n`,
      );
      return [person?.['birthDate'], (person?.['attributes'] as { birth?: string }).birth];
    };
    expect(await birth('17.4.1986')).toEqual(['1986-04-17', '1986-04']);
    expect(await birth('9.2015')).toEqual([undefined, '2015-09']);
    expect(await birth('1979.')).toEqual([undefined, '1979']);
  });

  it('joins the persons of a case, and says where rows contradict each other', async () => {
    const head = 'case,person,first name,last name,category,opened\n';
    const [, , referral] = await linesOf(`${head}1,a,Arta,X,women,2021-03-02\n1,b,Besa,X,women,2021-03-02\n`);
    expect(referral).toMatchObject({ action: 'receive-referral', for: ['a', 'b'] });
    expect(
      await wrongIn(`${head}1,a,Arta,X,women,2021-03-02\n1,b,Besa,X,women,2021-03-03\n,c,Ana,X,women,2021-03-02\n`),
    ).toEqual(['row 3, column F (opened): DISAGREES', 'row 4, column A (case): REQUIRED']);
    expect(await wrongIn('case,Nr,first name,last name,category,opened,opened\n')).toEqual([
      'row 1, column B: UNKNOWN_COLUMN',
      'row 1, column G: DUPLICATE_COLUMN',
    ]);
  });

  it('that is no such list is refused in one sentence that repeats nothing of it', () => {
    expect(() => open('emri,mbiemri\nArta,Shembulli\n')).toThrow('no column for: case, category, opened');
    expect(() => open(Buffer.from('case;ime\n1;\u00e8', 'latin1'))).toThrow('not UTF-8');
    expect(() => open(Buffer.from('\uFEFFcase', 'utf16le'))).toThrow('UTF-16');
    expect(() => open('case,first name\n1,"Arta\n')).toThrow(
      /^The table cannot be read( at line \d+)?: check the quotation marks.$/,
    );
  });
});
