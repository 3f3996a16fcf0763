import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { EventStore } from '#event-store';
import { EVENT_STORE, VAULT } from '#perform';
import type { Vault } from '#vault';
import { logger } from './logger';

const hour = 3_600_000;
const day = 24 * hour;

/** Once an hour: values sealed more than a day ago for an entry that was never recorded are deleted. */
@Injectable()
export class VaultSweeper implements OnModuleInit, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(EVENT_STORE) private readonly log: EventStore,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.sweepLogged(), hour);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Deletes what is older than `before`, at the most until a day ago; answers how many values. */
  sweep(before = new Date(Date.now() - day)): Promise<number> {
    return this.vault.sweep(async (events) => new Set((await this.log.locate(events)).keys()), before);
  }

  private async sweepLogged(): Promise<void> {
    try {
      const swept = await this.sweep();
      if (swept > 0) logger.info({ swept }, 'values of entries that were never recorded are deleted');
    } catch {
      logger.warn('the sweep of the vault failed; it is tried again in an hour');
    }
  }
}
