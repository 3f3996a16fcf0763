import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { addDays, isDay } from '#casework';
import { badInput, CLOCK, localDay, type Clock } from '#perform';
import { readKnownAt } from '#read-model';
import { KnownAt, type Known } from '../known-at';
import { NUMBERS_SOURCE } from '../tokens';

const refused = (code: 'NOT_KNOWN_AT' | 'NOT_END_OF_PAST_DAY') => badInput([{ field: 'knownAt', code }]);

/** The instant a local day begins, with its zone; clocks are never turned at midnight. */
function beginOf(day: string): string {
  const summer = `${day}T00:00:00+02:00`;
  const isSummer = localDay(new Date(summer)) === day && localDay(new Date(Date.parse(summer) - 1000)) !== day;
  return isSummer ? summer : `${day}T00:00:00+01:00`;
}

/**
 * Reads `knownAt=` of readers who may only ask what was known at the end of a past day: two answers of one day told
 * apart would tell the entries between them. A day, the instant after it, or the position such an answer carried.
 */
@Injectable()
export class PastDays {
  constructor(
    @Inject(NUMBERS_SOURCE) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(KnownAt) private readonly known: KnownAt,
  ) {}

  /** Nothing asked = the end of yesterday. Throws bad input on `knownAt`: NOT_KNOWN_AT or NOT_END_OF_PAST_DAY. */
  async resolve(asked?: unknown): Promise<Known> {
    const today = localDay(this.clock());
    if (asked === undefined) return this.known.resolve(beginOf(today));
    if (isDay(asked)) {
      if (asked >= today) throw refused('NOT_END_OF_PAST_DAY');
      return this.known.resolve(beginOf(addDays(asked, 1)));
    }
    const read = typeof asked === 'string' ? readKnownAt(asked) : undefined;
    if (!read) throw refused('NOT_KNOWN_AT');
    if ('position' in read) {
      if (!(await this.endsDay(read.position, today))) throw refused('NOT_END_OF_PAST_DAY');
      return this.known.resolve(asked);
    }
    const day = localDay(new Date(read.second));
    if (day > today || Date.parse(beginOf(day)) !== read.second) throw refused('NOT_END_OF_PAST_DAY');
    return this.known.resolve(asked);
  }

  /** Whether the next event, or today where there is none, is of a later local day than what is known at a position. */
  private async endsDay(position: bigint, today: string): Promise<boolean> {
    const sql = `
      select coalesce(
        (select (second at time zone 'Europe/Belgrade')::date
          from read.log_time where position <= $1::bigint order by position desc limit 1)
        < coalesce(
          (select (second at time zone 'Europe/Belgrade')::date from read.log_time where position = $1::bigint + 1),
          (select $2::date from read.checkpoint where name = 'tables' and position <= $1::bigint)
        ), false) as ends`;
    const [found] = await this.database.query<{ ends: boolean }[]>(sql, [String(position), today]);
    return found?.ends ?? false;
  }
}
