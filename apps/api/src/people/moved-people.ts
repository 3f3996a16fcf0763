import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../tokens';

/** Persons of cases that were handed over, as some offices see it. */
export interface Moved {
  /** The offices have a case of theirs, whoever registered them. */
  readonly came: readonly string[];
  /** The offices have none any more. */
  readonly gone: readonly string[];
}

// Few cases are ever handed over: all others of the office are left alone.
const movedSql = `
select unnest(beneficiaries) as person, true as kept
from read.case_summary where handed_over_by is not null and office = any($1)
union
select person, exists (
  select from (select c.office from read.case_summary c where c.beneficiaries @> array[person] offset 0) as holding
  where holding.office = any($1)
)
from (
  select unnest(beneficiaries) as person
  from read.case_summary where handed_over_by is not null and handed_over_by && $1::text[]
) as moved`;

/** Tells whose keys name another office than the one that keeps them. */
@Injectable()
export class MovedPeople {
  constructor(@Inject(DATA_SOURCE) private readonly database: DataSource) {}

  async of(offices: readonly string[]): Promise<Moved> {
    const rows: { person: string; kept: boolean }[] = await this.database.query(movedSql, [offices]);
    const personsOf = (kept: boolean): string[] => rows.filter((row) => row.kept === kept).map(({ person }) => person);
    return { came: personsOf(true), gone: personsOf(false) };
  }
}
