import type { DataSource } from 'typeorm';
import { factClassId, factOfficeId, factTable, personAttributeTable, writeLogTimes, writeRows } from '#read-model';
import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { countRows, type Figure, type IndicatorRow } from '../src';

/** Children with disabilities who were served in the year. */
export const served: IndicatorRow = {
  code: 'test:served',
  version: 1,
  count: 'persons',
  facts: ['served'],
  categories: ['children-with-disabilities'],
  phase: 'any',
  who: { age: '<18' },
  period: 'during',
  flags: [],
};
/** A counselling session of 10 March 2024. */
export const service = {
  entry: '00000000-0000-8000-8000-000000000001',
  fact: 'service',
  kind: 'counselling-session',
  from_on: '2024-03-10',
  through_on: '2024-03-10',
  to_on: '2024-03-10',
  office: 'qps-peje',
  line: 'services',
  phase: 'open',
  held: ['children-with-disabilities'],
  by_office: true,
  provider_no: null as string | null,
  known_from: 10n,
  known_until: null as bigint | null,
};
/** Thirteen or fourteen in 2024. */
const boy = {
  valid_from: null as string | null,
  valid_to: null as string | null,
  sex: 'male',
  birth_earliest: '2010-01-01' as string | null,
  birth_latest: '2010-12-31' as string | null,
  adult_on: '2028-12-31' as string | null,
  ethnicity: 'albanian',
  residence: 'peje',
  settlement_type: 'urban',
  disability: 'unknown',
  known_from: 1n,
  known_until: null as bigint | null,
};

export type GivenFact = Partial<Omit<typeof service, 'through_on' | 'to_on'>> & {
  joint?: string;
  person?: string;
  case?: string;
  family?: string;
  through_on?: string | null;
  to_on?: string | null;
};
export type GivenPerson = Partial<typeof boy>;

/** Read tables filled by hand, and the figure that follows. */
export class CountingHouse {
  private constructor(
    readonly database: ReadDatabase,
    readonly numbers: DataSource,
  ) {}

  /** Position 10 is recorded on 1 April 2024, 20 late on New Year's Eve (2025 in Kosovo already), 30 in June 2025. */
  static async open(): Promise<CountingHouse> {
    const database = await readDatabase();
    await writeLogTimes(database.owner, 'read', [
      { position: 10n, recordedAt: '2024-04-01T08:00:00.100Z' },
      { position: 20n, recordedAt: '2024-12-31T23:30:00.000Z' },
      { position: 30n, recordedAt: '2025-06-01T08:00:00.000Z' },
    ]);
    return new CountingHouse(database, await database.source('kujdes_numbers'));
  }

  /** Exactly these facts and persons; everybody is `boy` where nothing else is said. */
  async given(
    facts: readonly GivenFact[],
    persons: Readonly<Record<string, readonly GivenPerson[]>> = {},
  ): Promise<void> {
    await this.database.owner.query('truncate read.fact, read.person_attribute, read.entry_day');
    const rows = facts.map(({ person = 'p', case: id = 'c', family = person, ...given }) => {
      const { fact, kind, line, phase, held, by_office: byOffice, office, ...rest } = { ...service, ...given };
      return {
        joint: rest.entry,
        ...rest,
        case_no: id,
        person_no: person,
        family_no: family,
        office_no: factOfficeId(office),
        class_no: factClassId({ fact, kind, line, phase, held, byOffice }),
      };
    });
    await writeRows(this.database.owner, 'read', factTable, [...new Set(rows.map((row) => row.case_no))], rows);
    const people = [...new Set(rows.map((row) => row.person_no))];
    const attributes = people.flatMap((person) =>
      (persons[person] ?? [{}]).map((values) => ({ ...boy, ...values, person_no: person })),
    );
    await writeRows(this.database.owner, 'read', personAttributeTable, people, attributes);
  }

  async figure(
    change: Partial<IndicatorRow> = {},
    year = 2024,
    knownAt = '30',
    offices = ['qps-peje'],
  ): Promise<number | null> {
    return (await this.counted(change, year, knownAt, offices))?.figure ?? null;
  }

  /** The figure with its denominator. */
  async counted(
    change: Partial<IndicatorRow> = {},
    year = 2024,
    knownAt = '30',
    offices = ['qps-peje'],
  ): Promise<Figure | null> {
    const row = { ...served, ...change };
    const counts = await countRows(this.numbers, { rows: [row], offices, periods: [{ year }], knownAt });
    return counts.get(row.code)?.get(String(year)) ?? null;
  }
}
