import { actionOn, Optional, Sealed, Text, type Secret } from '#casework';
import type { AccountAround, AccountState } from '../account';
import { accountNotOpen, ownAccount } from '../account-refusals';

export class CloseAccount {
  @Sealed() @Text({ max: 1000 }) @Optional() why?: Secret;
}

/** Nobody signs in with the account any more; who signs in already is out at once. */
export const closeAccount = actionOn<AccountState, AccountAround>('account')({
  name: 'close-account',
  event: 'AccountClosed',
  input: CloseAccount,
  by: ['admin'],
  check(state, _, { account, who }) {
    if (state.state !== 'open') return accountNotOpen;
    return who.account === account ? ownAccount : undefined;
  },
  evolve: (state) => ({ ...state, state: 'closed', roles: [] }),
  words: {
    sq: { title: 'Mbyll llogarinë', sentence: 'Llogaria u mbyll', fields: { why: 'Sqarim' } },
    sr: { title: 'Zatvori nalog', sentence: 'Nalog je zatvoren', fields: { why: 'Obrazloženje' } },
    en: { title: 'Close account', sentence: 'Account closed', fields: { why: 'Explanation' } },
  },
});
