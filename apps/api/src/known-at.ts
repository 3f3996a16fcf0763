import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { badInput, CLOCK, type Clock } from '#perform';
import { readKnownAt, resolveKnownAt } from '#read-model';
import { NUMBERS_SOURCE } from './tokens';

/** What an answer knows: everything recorded up to `position`. */
export interface Known {
  readonly position: bigint;
  /** The second the log had reached there, ISO 8601 UTC; null in an empty log. */
  readonly at: string | null;
  /** The same question has the same answer for ever. */
  readonly final: boolean;
}

const refused = (code: 'NOT_KNOWN_AT' | 'IN_FUTURE') => badInput([{ field: 'knownAt', code }]);

/** Reads `knownAt=` of a question: a position of the log or a whole second; nothing = what the tables hold now. */
@Injectable()
export class KnownAt {
  constructor(
    @Inject(NUMBERS_SOURCE) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws bad input on `knownAt`: NOT_KNOWN_AT, or IN_FUTURE for a second that has not come. */
  async resolve(asked?: unknown): Promise<Known> {
    const read = typeof asked === 'string' ? readKnownAt(asked) : undefined;
    if (asked !== undefined && !read) throw refused('NOT_KNOWN_AT');
    const found = await resolveKnownAt(this.database, read, this.clock());
    if (found === 'in-future') throw refused('IN_FUTURE');
    return { ...found, position: BigInt(found.position) };
  }

  /** As every answer carries it; the position a decimal string. */
  shown({ position, at, final }: Known): { position: string; at: string | null; final: boolean } {
    return { position: String(position), at, final };
  }
}
