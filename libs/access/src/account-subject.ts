import type { Action, PlainSubject } from '#casework';
import { noAccount, type AccountAround, type AccountState } from './account';
import { closeAccount } from './account-actions/close-account';
import { endRole } from './account-actions/end-role';
import { grantRole } from './account-actions/grant-role';
import { openAccount } from './account-actions/open-account';

/** Everything that can be done with an account: the only list. */
export const accountActions = [openAccount, grantRole, endRole, closeAccount] as const satisfies readonly Action<
  object,
  AccountState,
  AccountAround
>[];

/** An account's stream for foldPlain and performPlain. */
export const accountSubject: PlainSubject<AccountState, AccountAround> = {
  nothing: noAccount,
  actions: accountActions,
};
