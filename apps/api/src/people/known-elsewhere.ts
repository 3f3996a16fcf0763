import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { tellOffices } from '#access-tables';
import { inOffices, type NameQuery } from '#people';
import { CLOCK, KeptPeople, localDay, People, type Clock } from '#perform';
import { DATA_SOURCE } from '../tokens';
import { MovedPeople } from './moved-people';

/** Who is looked for in other offices: whoever holds the number, or has this name and was born on this very day. */
export interface Sought {
  readonly numbered: readonly string[];
  readonly name: NameQuery | undefined;
  readonly birthDate: string | undefined;
  /** The offices of who asks, and the one asked in. */
  readonly own: readonly string[];
  readonly askedBy: string;
}

const sameNameAtMost = 50;

/** Which other offices know a person: an office and nothing else, and none at all for who has a restricted case. */
@Injectable()
export class KnownElsewhere {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
    @Inject(MovedPeople) private readonly moved: MovedPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Offices that may be told, in order of their codes; the offices of restricted cases get a notice instead. */
  async offices(sought: Sought): Promise<string[]> {
    const namesakes = await this.namesakes(sought);
    const portraits = await this.people.portraits([...new Set([...sought.numbered, ...namesakes])], this.today());
    const bornThen = namesakes.filter((person) => portraits.get(person)?.birth === sought.birthDate);
    const restricted = await this.restrictedCases([...sought.numbered, ...bornThen]);
    const isElsewhere = (office: string): boolean => !sought.own.includes(office);
    await tellOffices(
      this.database,
      restricted.filter(({ office }) => isElsewhere(office)),
      sought.askedBy,
      this.today(),
      this.clock(),
    );
    const hidden = new Set(restricted.map(({ person }) => person));
    // Found by the same number or name and day they are one person: where one is hidden, all are.
    const shown = [sought.numbered, bornThen].filter((found) => !found.some((person) => hidden.has(person))).flat();
    const targets = await this.kept.targets(portraits);
    const keepers = shown.map((person) => targets.get(person)?.keptBy ?? []);
    // Whom an own office keeps too is among its own people: who else has a case of them is not told.
    const offices = new Set(keepers.filter((keptBy) => keptBy.every(isElsewhere)).flat());
    return [...offices].sort();
  }

  private async namesakes({ name, birthDate, own }: Sought): Promise<string[]> {
    if (!name || birthDate === undefined || name.words.length < 2) return [];
    const { gone } = await this.moved.of(own);
    const rows: { person: string }[] = await this.database.query(
      `select person_id as person from read.person_search
       where (keys @@ $1::tsquery or (person_id = any($4::uuid[]) and keys @@ $5::tsquery)) and birth = $2
       order by person_id limit $3`,
      [`${name.whole} & !${inOffices(own)}`, birthDate.slice(0, 7), sameNameAtMost, gone, name.whole],
    );
    return rows.map(({ person }) => person);
  }

  private restrictedCases(persons: readonly string[]): Promise<{ office: string; person: string }[]> {
    return this.database.query(
      `select distinct c.office, person from read.case_summary c, unnest(c.beneficiaries) as person
       where c.restricted and c.beneficiaries && $1::uuid[] and person = any($1::uuid[]) order by 1, 2`,
      [persons],
    );
  }

  private today(): string {
    return localDay(this.clock());
  }
}
