import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { CLOCK, type Clock } from '#perform';
import { DATA_SOURCE } from '../tokens';

/** Keeps who asked for which numbers, so that questions meant to single somebody out can be found. */
@Injectable()
export class AskedQuestions {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Written before the answer is given; holds codes, days and the position, never a figure or a name. */
  async keep({ account }: Actor, question: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.query(`insert into access.count_query (asked_at, account, question) values ($1, $2, $3)`, [
      this.clock(),
      account,
      JSON.stringify(question),
    ]);
  }
}
