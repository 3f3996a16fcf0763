import type { Reference, Role } from '#casework';
import type { Holding } from './actor';

/** A role somebody holds at an office (a partner at a provider) from a day on, until it is ended. */
export interface GrantedRole {
  readonly entry: string;
  readonly role: Role;
  readonly office: string;
  readonly from: string;
}

/** An account as its stream tells: opened, the roles granted and not ended, closed. */
export interface AccountState {
  readonly state: 'none' | 'open' | 'closed';
  /** The display name, in the vault. */
  readonly name?: Reference;
  readonly roles: readonly GrantedRole[];
}

export const noAccount: AccountState = { state: 'none', roles: [] };

/** What surrounds an account when an action on it is judged. */
export interface AccountAround {
  /** The local day, Europe/Belgrade. */
  readonly today: string;
  /** The account the action is about. */
  readonly account: string;
  readonly who: { readonly account: string };
  /** Providers the input names that are registered. */
  readonly providers: ReadonlySet<string>;
}

export const holds = (state: AccountState, role: string, office: string): boolean =>
  state.roles.some((held) => held.role === role && held.office === office);

/** The roles held on a local day; a closed account holds none. */
export const rolesOn = (state: AccountState, day: string): Holding[] =>
  state.state === 'open'
    ? state.roles.filter(({ from }) => from <= day).map(({ role, office }) => ({ role, office }))
    : [];
