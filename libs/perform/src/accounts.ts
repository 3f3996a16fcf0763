import { Inject, Injectable } from '@nestjs/common';
import { accountSubject, type AccountState } from '#access';
import { foldPlain } from '#casework';
import type { EventStore } from '#event-store';
import type { Vault } from '#vault';
import { textOf } from './open-values';
import { EVENT_STORE, VAULT } from './tokens';

/** Accounts as their streams say now. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  /** Which of these accounts may be case manager at the office. */
  async workersAmong(accounts: readonly string[], office: string): Promise<Set<string>> {
    const states = await this.statesOf(accounts);
    const works = (state: AccountState): boolean =>
      state.roles.some((held) => held.office === office && (held.role === 'caseworker' || held.role === 'supervisor'));
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
