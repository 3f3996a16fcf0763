import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from './tokens';
import { stale } from '#perform';

const longest = 5_000;

/** How far the read tables have come. */
@Injectable()
export class Applied {
  constructor(@Inject(DATA_SOURCE) private readonly database: DataSource) {}

  /** The position up to which the read tables hold everything. */
  async head(): Promise<bigint> {
    const rows: { position: string }[] = await this.database.query(
      `select position from read.checkpoint where name = 'tables'`,
    );
    return BigInt(rows[0]?.position ?? 0);
  }

  /** Waits until the tables hold the position; after 5 s answers "stale". */
  async until(position: bigint): Promise<void> {
    const end = Date.now() + longest;
    for (let wait = 5; ; wait = Math.min(wait * 2, 50)) {
      const head = await this.head();
      if (head >= position) return;
      if (Date.now() > end) throw stale(head);
      await pause(wait);
    }
  }
}
