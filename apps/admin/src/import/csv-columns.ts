/** The columns of a case list, each with its headings in Albanian, Serbian and English as people write them. */
const headings = {
  case: [
    'case',
    'case number',
    'rasti',
    'numri i rastit',
    'nr i rastit',
    'slučaj',
    'broj slučaja',
    'predmet',
    'broj predmeta',
  ],
  person: ['person', 'person number', 'personi', 'numri i personit', 'nr i personit', 'lice', 'broj lica', 'korisnik'],
  firstName: ['first name', 'name', 'emri', 'ime'],
  lastName: ['last name', 'surname', 'mbiemri', 'prezime'],
  personalNumber: ['personal number', 'numri personal', 'nr personal', 'lični broj'],
  birth: [
    'birth',
    'date of birth',
    'birth date',
    'year of birth',
    'lindja',
    'data e lindjes',
    'datëlindja',
    'viti i lindjes',
    'rođenje',
    'datum rođenja',
    'godina rođenja',
  ],
  sex: ['sex', 'gender', 'gjinia', 'pol'],
  ethnicity: ['ethnicity', 'etnia', 'kombësia', 'etnička pripadnost', 'nacionalnost', 'nacionalna pripadnost'],
  municipality: ['municipality', 'komuna', 'komuna e banimit', 'opština', 'opština prebivališta'],
  settlementType: ['settlement type', 'type of settlement', 'lloji i vendbanimit', 'vrsta naselja'],
  disability: ['disability', 'aftësia e kufizuar', 'invaliditet'],
  address: ['address', 'adresa'],
  phone: ['phone', 'telephone', 'telefoni', 'telefon'],
  referred: ['referred', 'referred on', 'referuar', 'data e referimit', 'upućen', 'datum upućivanja'],
  channel: ['channel', 'kanali', 'mënyra e referimit', 'kanal', 'način upućivanja'],
  urgency: ['urgency', 'urgjenca', 'hitnost'],
  opened: ['opened', 'opened on', 'hapur', 'data e hapjes', 'otvoren', 'datum otvaranja'],
  category: ['category', 'kategoria', 'kategorija'],
  services: ['services', 'services given', 'shërbimet', 'shërbimet e dhëna', 'usluge', 'pružene usluge'],
  closed: ['closed', 'closed on', 'mbyllur', 'data e mbylljes', 'zatvoren', 'datum zatvaranja'],
  reason: ['reason', 'reason for closing', 'arsyeja', 'arsyeja e mbylljes', 'razlog', 'razlog zatvaranja'],
  note: ['note', 'notes', 'shënim', 'shënime', 'napomena', 'beleška'],
} as const;

export type Column = keyof typeof headings;

/** A list without these columns is none. */
export const neededColumns: readonly Column[] = ['case', 'firstName', 'lastName', 'category', 'opened'];

/** Letters and digits only, small, without marks: how headings and words are compared. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const byHeading = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    [column, ...words].map((word) => [foldWord(word), column as Column] as const),
  ),
);

export const columnOf = (heading: string): Column | undefined => byHeading.get(foldWord(heading));

/** A column as a spreadsheet names it: A, B … Z, AA. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
