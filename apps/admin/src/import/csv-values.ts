import type { CodeList } from '#vocabulary';
import { foldWord } from './csv-columns';

/** A cell without what spreadsheets put around it: spaces that do not break, the apostrophe before a number kept as text. */
export const cellText = (cell: string): string =>
  cell
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim()
    .replace(/^'/, '');

const written = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?$/;

/** A day written YYYY-MM-DD or D.M.YYYY, with or without a last dot or a midnight; what is neither stays as it is. */
export function dayOf(cell: string): string {
  const text = cell.replace(/[ T]0?0:00(:00)?$/, '');
  const [, day, month, year] = written.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** A birth: a day tells its month, and is kept by itself; a month (YYYY-MM, M.YYYY) or a year stands alone. */
export function birthOfCell(cell: string): { birth: string; birthDate?: string } {
  const day = dayOf(cell);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return { birth: day.slice(0, 7), birthDate: day };
  const [, month, year] = /^(\d{1,2})\.(\d{4})\.?$/.exec(cell) ?? [];
  return { birth: month && year ? `${year}-${month.padStart(2, '0')}` : cell.replace(/^(\d{4})\.$/, '$1') };
}

const wordsByList = new WeakMap<CodeList, Map<string, string>>();

/** The code a cell names by itself or by its words in any of the three languages; what is no code stays as it is. */
export function codeOf(list: CodeList, cell: string, others: Readonly<Record<string, string>> = {}): string {
  const known =
    wordsByList.get(list) ??
    new Map(
      list.codes.flatMap(({ code, labels }) =>
        [code, labels.sq, labels.sr, labels.en].map((word) => [foldWord(word), code] as const),
      ),
    );
  wordsByList.set(list, known);
  return known.get(foldWord(cell)) ?? others[foldWord(cell)] ?? cell;
}

export const sexLetters = { f: 'female', m: 'male', z: 'female', femra: 'female', mashkulli: 'male' };

/** One service of a list: its words, its day where given, how many. */
export interface GivenService {
  readonly kind: string;
  readonly on?: string;
  readonly units?: number;
}

const item = /^(.*?)(?:\s+(\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4}\.?))?(?:\s*[x×] ?(\d{1,4}))?$/i;

/** Services in one cell, apart by `;`, `|` or a new line: KIND, KIND DAY, KIND x3, KIND DAY x3. */
export function servicesOf(cell: string): GivenService[] {
  return cell.split(/[;|\n]/).flatMap((part) => {
    const text = cellText(part);
    if (text === '') return [];
    const [, kind = text, on, units] = item.exec(text) ?? [];
    return [
      { kind, on: on === undefined ? undefined : dayOf(on), units: units === undefined ? undefined : Number(units) },
    ];
  });
}
