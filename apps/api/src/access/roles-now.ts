import { Inject, Injectable } from '@nestjs/common';
import { accountSubject, rolesOn, type AccountState, type Actor } from '#access';
import { entryOf } from '#casework';
import type { EventStore } from '#event-store';
import { CLOCK, EVENT_STORE, localDay, type Clock } from '#perform';

interface Folded {
  readonly state: AccountState;
  /** Events folded so far. */
  readonly revision: number;
}

const mostKept = 2000;

/** Accounts as their streams say at this moment: what was recorded since the last look is read every time. */
@Injectable()
export class RolesNow {
  private readonly folded = new Map<string, Folded>();

  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The account with the roles it holds today; undefined when it is closed or was never opened. */
  async findActor(account: string): Promise<Actor | undefined> {
    const state = await this.stateOf(account);
    return state.state === 'open' ? { account, roles: rolesOn(state, localDay(this.clock())) } : undefined;
  }

  async stateOf(account: string): Promise<AccountState> {
    const known = this.folded.get(account) ?? { state: accountSubject.nothing, revision: 0 };
    const since = await this.log.read(`account-${account}`, known.revision);
    const state = since.reduce((folded, event) => {
      const action = accountSubject.actions.find((each) => each.event === event.type);
      if (!action) throw new Error(`no account action stores ${event.type}`);
      return action.evolve(folded, entryOf(event));
    }, known.state);
    this.folded.delete(account);
    this.folded.set(account, { state, revision: known.revision + since.length });
    for (const oldest of this.folded.keys()) {
      if (this.folded.size <= mostKept) break;
      this.folded.delete(oldest);
    }
    return state;
  }
}
