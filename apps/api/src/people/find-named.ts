import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { inOffices, isNearName, type NameQuery } from '#people';
import { offices as everyOffice } from '#vocabulary';
import { DATA_SOURCE } from '../tokens';
import { MovedPeople, type Moved } from './moved-people';
import { namesPage } from './names-page';

/** How a person's name answers the one asked for: it is that name, holds all its words, begins so, or is near it. */
export type Nearness = 'same' | 'all-words' | 'begun' | 'near';

/** Whose names are looked through, and what else is known of the one looked for. */
export interface Among {
  /** Offices that keep the persons. */
  readonly offices: readonly string[];
  /** Only these persons. */
  readonly persons?: readonly string[];
  /** Year or month of birth: who was born then comes first. */
  readonly birth?: string;
  /** Leaves out whose birth is known and another one. */
  readonly birthMustFit: boolean;
  readonly limit: number;
}

export interface Named {
  readonly person: string;
  readonly nearness: Nearness;
}

interface Row {
  readonly person: string;
  readonly words: string[];
  readonly nearness: Nearness;
}

/** What is asked of the keys of persons the offices registered, and of those they keep whoever registered them. */
interface Keys {
  readonly own: string;
  readonly anywhere: string;
}

const codes = everyOffice.codes.map(({ code }) => code);

/** Near names are looked through one by one, so no more of them are read. */
const nearAtMost = 200;

/** Persons by name, whatever its spelling: exact ones first, near ones only where the page has room left. */
@Injectable()
export class FindNamed {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(MovedPeople) private readonly movedPeople: MovedPeople,
  ) {}

  /** The same question has the same order; exact > all words > begun > near, then birth fits, then by name. */
  async find(name: NameQuery, among: Among): Promise<Named[]> {
    const { words, near, beginning } = name;
    const moved = await this.movedPeople.of(among.offices);
    const begun = { own: name.begunIn(among.offices), anywhere: name.begunIn(codes) };
    const exact = await this.page(begun, beginning, name, among, moved, among.limit);
    const room = among.limit - exact.length;
    if (room === 0) return exact;
    const nearby = { own: `${near} & ${inOffices(among.offices)}`, anywhere: near };
    const candidates = await this.page(nearby, '', name, among, moved, nearAtMost);
    const found = new Set(exact.map(({ person }) => person));
    const equal = (own: readonly string[]): number => words.filter((word) => own.includes(word)).length;
    const nearOnes = candidates
      .filter((row) => !found.has(row.person) && isNearName(words, row.words))
      .toSorted((one, other) => equal(other.words) - equal(one.words))
      .map(({ person }): Named => ({ person, nearness: 'near' }));
    return [...exact, ...nearOnes.slice(0, room)];
  }

  private page(
    keys: Keys,
    beginning: string,
    { words, whole }: NameQuery,
    among: Among,
    { came, gone }: Moved,
    limit: number,
  ): Promise<Row[]> {
    const { persons, birth, birthMustFit } = among;
    return this.database.query(namesPage, [
      keys.own,
      whole,
      words.length,
      persons ?? null,
      birth === undefined || birth === 'unknown' ? '' : birth,
      birthMustFit,
      limit,
      beginning,
      came,
      keys.anywhere,
      gone,
    ]);
  }
}
