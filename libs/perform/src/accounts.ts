import { Inject, Injectable } from '@nestjs/common';
import { accountSubject, rolesOn, type AccountState } from '#access';
import { foldPlain } from '#casework';
import type { EventStore } from '#event-store';
import type { Vault } from '#vault';
import { textOf } from './open-values';
import { localDay } from './local-day';
import { CLOCK, EVENT_STORE, VAULT, type Clock } from './tokens';

/** Accounts as their streams say now. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Which of these accounts may be case manager at the office. */
  async workersAmong(accounts: readonly string[], office: string): Promise<Set<string>> {
    const states = await this.statesOf(accounts);
    const today = localDay(this.clock());
    const works = (state: AccountState): boolean =>
      rolesOn(state, today).some(
        (held) => held.office === office && (held.role === 'caseworker' || held.role === 'supervisor'),
      );
    return new Set(accounts.filter((account) => works(states.get(account) ?? accountSubject.nothing)));
  }

  /** Display names by account. */
  async namesOf(accounts: readonly string[]): Promise<Map<string, string>> {
    const states = await this.statesOf(accounts);
    const references = [...states].flatMap(([account, { name }]) => (name ? [[account, name.sealed] as const] : []));
    if (references.length === 0) return new Map();
    const opened = await this.vault.open(references.map(([, sealed]) => sealed));
    return new Map(references.map(([account, sealed]) => [account, textOf(opened.get(sealed))]));
  }

  private async statesOf(accounts: readonly string[]): Promise<Map<string, AccountState>> {
    if (accounts.length === 0) return new Map();
    const streams = await this.log.readMany(accounts.map((account) => `account-${account}`));
    return new Map(
      accounts.map((account) => [account, foldPlain(accountSubject, streams.get(`account-${account}`) ?? [])]),
    );
  }
}
