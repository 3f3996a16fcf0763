import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from './tokens';
import { stale } from '#perform';

const longestMs = 5_000;
const lookMs = 10;

interface Waiting {
  readonly position: bigint;
  readonly end: number;
  readonly arrived: () => void;
  readonly failed: (reason: unknown) => void;
}

/** How far the read tables have come. */
@Injectable()
export class Applied {
  private readonly waiting = new Set<Waiting>();
  private looking = false;

  constructor(@Inject(DATA_SOURCE) private readonly database: DataSource) {}

  /** The position up to which the read tables hold everything. */
  async head(): Promise<bigint> {
    const rows: { position: string }[] = await this.database.query(
      `select position from read.checkpoint where name = 'tables'`,
    );
    return BigInt(rows[0]?.position ?? 0);
  }

  /** Waits until the tables hold the position; after 5 s answers "stale". All who wait share one look at the tables. */
  until(position: bigint): Promise<void> {
    return new Promise((arrived, failed) => {
      this.waiting.add({ position, end: performance.now() + longestMs, arrived, failed });
      if (!this.looking) void this.look();
    });
  }

  /** Looks every few milliseconds for as long as anybody waits. */
  private async look(): Promise<void> {
    this.looking = true;
    for (; this.waiting.size > 0; await pause(lookMs)) {
      const asked = [...this.waiting];
      try {
        const head = await this.head();
        for (const each of asked) {
          if (head >= each.position) this.leave(each, each.arrived);
          else if (performance.now() > each.end) this.leave(each, () => each.failed(stale(head)));
        }
      } catch (error) {
        for (const each of asked) this.leave(each, () => each.failed(error));
      }
    }
    this.looking = false;
  }

  private leave(each: Waiting, tell: () => void): void {
    this.waiting.delete(each);
    tell();
  }
}
