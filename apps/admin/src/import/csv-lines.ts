import {
  categories,
  channels,
  closureReasons,
  disabilities,
  ethnicities,
  municipalities,
  services,
  settlementTypes,
  sexes,
  urgencies,
} from '#vocabulary';
import type { Column } from './csv-columns';
import type { Row } from './csv-table';
import { birthOfCell, codeOf, dayOf, servicesOf, sexLetters } from './csv-values';

/** A line made of a row, and the columns its fields come from. */
export interface CsvLine {
  readonly row: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** A line as NDJSON has them; absent where the row contradicts an earlier one or says too little. */
  readonly value?: Readonly<Record<string, unknown>>;
  readonly broken?: 'DISAGREES' | 'REQUIRED';
}

interface ListedCase {
  readonly first: Row;
  readonly persons: string[];
  readonly lines: CsvLine[];
  readonly cells: Partial<Record<Column, string>>;
  readonly closedIn?: number;
}

const personColumns = [
  'firstName',
  'lastName',
  'personalNumber',
  'birth',
  'sex',
  'ethnicity',
  'municipality',
  'settlementType',
  'disability',
  'address',
  'phone',
] as const satisfies readonly Column[];
const caseColumns = [
  'referred',
  'channel',
  'urgency',
  'opened',
  'closed',
  'reason',
] as const satisfies readonly Column[];

/** Not said in a plain list: assumed, and said so in docs/import.md. */
const assumed = { channel: 'self', urgency: 'normal', reason: 'need-ended' };

/** The lines of a case list: persons, then each case with its categories, services and end. */
export function csvLines(rows: readonly Row[]): CsvLine[] {
  const persons = new Map<string, CsvLine[]>();
  const firstCells = new Map<string, Partial<Record<Column, string>>>();
  const cases = new Map<string, ListedCase>();
  const wrong: CsvLine[] = [];
  for (const row of rows) {
    const { case: caseKey, person = caseKey } = row.cells;
    if (caseKey === undefined || person === undefined) {
      wrong.push({ row: row.number, columns: { '': 'case' }, broken: 'REQUIRED' });
      continue;
    }
    if (!persons.has(person)) persons.set(person, [personLine(row, person)]);
    const known = firstCells.get(person) ?? {};
    firstCells.set(person, known);
    wrong.push(...contradictions(row, known, personColumns));
    const listed = cases.get(caseKey) ?? { first: row, persons: [], lines: [], cells: {} };
    cases.set(caseKey, listed);
    wrong.push(...contradictions(row, listed.cells, caseColumns));
    if (!listed.persons.includes(person)) listed.persons.push(person);
    listed.lines.push(...rowLines(row, caseKey, person, listed));
  }
  return [...wrong, ...[...persons.values()].flat(), ...[...cases].flatMap(([key, listed]) => caseLines(key, listed))];
}

/** What a later row says otherwise than an earlier one; what an earlier one left open is taken over. */
function contradictions(
  { number, cells }: Row,
  known: Partial<Record<Column, string>>,
  columns: readonly Column[],
): CsvLine[] {
  return columns.flatMap((column) => {
    const cell = cells[column];
    if (cell === undefined) return [];
    known[column] ??= cell;
    return known[column] === cell ? [] : [{ row: number, columns: { '': column }, broken: 'DISAGREES' as const }];
  });
}

const given = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

function personLine({ number, cells }: Row, person: string): CsvLine {
  const { firstName, lastName, personalNumber, address, phone, birth } = cells;
  const born = birth === undefined ? undefined : birthOfCell(birth);
  const attributes = given({
    sex: cells.sex && codeOf(sexes, cells.sex, sexLetters),
    birth: born?.birth,
    ethnicity: cells.ethnicity && codeOf(ethnicities, cells.ethnicity),
    residence: cells.municipality && codeOf(municipalities, cells.municipality),
    settlementType: cells.settlementType && codeOf(settlementTypes, cells.settlementType),
    disability: cells.disability && codeOf(disabilities, cells.disability),
  });
  const body = given({ firstName, lastName, personalNumber, address, phone, birthDate: born?.birthDate, attributes });
  return {
    row: number,
    columns: { ...attributeColumns, person: 'person', key: 'person' },
    value: { key: `csv person ${person}`, action: 'register-person', person, ...body },
  };
}

const attributeColumns: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(personColumns.map((column) => [column, column])),
  birthDate: 'birth',
  'attributes.sex': 'sex',
  'attributes.birth': 'birth',
  'attributes.ethnicity': 'ethnicity',
  'attributes.residence': 'municipality',
  'attributes.settlementType': 'settlementType',
  'attributes.disability': 'disability',
};

/** What a row says of its person in the case: a category, and services. */
function rowLines({ number, cells }: Row, key: string, person: string, { cells: known, lines }: ListedCase): CsvLine[] {
  const opened = dayOf(known.opened ?? '');
  const made: CsvLine[] = [];
  const there = new Set(lines.map(({ value }) => value?.['key']));
  const add = (lineKey: string, value: Record<string, unknown>, columns: Record<string, Column>): void => {
    there.add(lineKey);
    made.push({
      row: number,
      columns: { key: 'case', case: 'case', for: 'person', ...columns },
      value: { key: lineKey, case: key, for: [person], ...value },
    });
  };
  if (cells.category !== undefined) {
    const category = codeOf(categories, cells.category);
    const lineKey = `csv category ${JSON.stringify([key, person, category])}`;
    const value = { action: 'assign-category', on: opened, category };
    if (!there.has(lineKey)) add(lineKey, value, { '': 'category', category: 'category', on: 'opened' });
  }
  // The same service again in one cell is another one.
  const said = new Map<string, number>();
  for (const service of servicesOf(cells.services ?? '')) {
    const kind = codeOf(services, service.kind);
    const same = JSON.stringify([kind, service.on ?? '']);
    let times = (said.get(same) ?? 0) + 1;
    const lineKey = (): string => `csv service ${JSON.stringify([key, person, kind, service.on ?? '', times])}`;
    while (there.has(lineKey())) times += 1;
    said.set(same, times);
    const value = given({ action: 'deliver-service', on: service.on ?? opened, kind, units: service.units });
    add(lineKey(), value, {
      '': 'services',
      kind: 'services',
      on: service.on === undefined ? 'opened' : 'services',
      units: 'services',
    });
  }
  return made;
}

/** The case itself: referral and opening, what its rows say, its end. */
function caseLines(key: string, { first, persons, lines, cells }: ListedCase): CsvLine[] {
  const line = (action: string, body: Record<string, unknown>, columns: Record<string, Column>): CsvLine => ({
    row: first.number,
    columns: { key: 'case', case: 'case', for: 'person', ...columns },
    value: { key: `csv ${action} ${key}`, action, case: key, ...body },
  });
  const opened = cells.opened === undefined ? undefined : dayOf(cells.opened);
  const referral = given({
    on: cells.referred === undefined ? opened : dayOf(cells.referred),
    channel: cells.channel ? codeOf(channels, cells.channel) : assumed.channel,
    for: persons,
    urgency: cells.urgency ? codeOf(urgencies, cells.urgency) : assumed.urgency,
  });
  const note = first.cells.note;
  const end = cells.closed && {
    on: dayOf(cells.closed),
    reason: cells.reason ? codeOf(closureReasons, cells.reason) : assumed.reason,
  };
  return [
    line('receive-referral', referral, {
      on: cells.referred ? 'referred' : 'opened',
      channel: 'channel',
      urgency: 'urgency',
    }),
    line('open-case', given({ on: opened, note }), { '': 'opened', on: 'opened', note: 'note' }),
    ...lines,
    ...(end ? [line('close-case', end, { '': 'closed', on: 'closed', reason: 'reason' })] : []),
  ];
}
