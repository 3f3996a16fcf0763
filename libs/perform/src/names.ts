import { Inject, Injectable } from '@nestjs/common';
import type { EventStore } from '#event-store';
import type { Vault } from '#vault';
import { Accounts } from './accounts';
import { openValues, textOf } from './open-values';
import { People, type Portrait } from './people';
import { localDay } from './local-day';
import { CLOCK, EVENT_STORE, VAULT, type Clock } from './tokens';

/** Names opened for one page, for readers who may see them; nothing is kept. */
@Injectable()
export class Names {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(People) private readonly peopleOf: People,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  people(persons: readonly string[]): Promise<Map<string, Portrait>> {
    return this.peopleOf.portraits(persons, localDay(this.clock()));
  }

  /** Display names by id. */
  async of(ids: {
    persons: readonly string[];
    providers: readonly string[];
    accounts: readonly string[];
  }): Promise<Record<string, string>> {
    const [people, providers, accounts] = await Promise.all([
      this.people(ids.persons),
      this.providers(ids.providers),
      this.accounts.namesOf(ids.accounts),
    ]);
    return Object.fromEntries([...[...people].map(([id, { name }]) => [id, name] as const), ...providers, ...accounts]);
  }

  /** Names of providers; an erased one says so. */
  async providers(ids: readonly string[]): Promise<Map<string, string>> {
    const streams = await this.log.readMany(ids.map((id) => `provider-${id}`));
    const known = ids.flatMap((id) => {
      const first = streams.get(`provider-${id}`)?.[0];
      return first ? [{ id, name: first.data['name'] }] : [];
    });
    const opened = await openValues(this.vault, known);
    return new Map(opened.map(({ id, name }) => [id, textOf(name)]));
  }
}
