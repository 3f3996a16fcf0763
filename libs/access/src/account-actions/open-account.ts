import { actionOn, Sealed, Text, type Secret } from '#casework';
import type { AccountAround, AccountState } from '../account';
import { accountExists } from '../account-refusals';

export class OpenAccount {
  @Sealed() @Text({ max: 200, form: 'name' }) name!: Secret;
}

/** Opens the stream of an account; it can do nothing until a role is granted. */
export const openAccount = actionOn<AccountState, AccountAround>('account')({
  name: 'open-account',
  event: 'AccountOpened',
  input: OpenAccount,
  opens: true,
  by: ['admin'],
  check: ({ state }) => (state === 'none' ? undefined : accountExists),
  evolve: (_, { data }) => ({ state: 'open', name: data.name, roles: [] }),
  words: {
    sq: { title: 'Hap llogari', sentence: 'U hap llogaria e {name}', fields: { name: 'Emri i shfaqur' } },
    sr: { title: 'Otvori nalog', sentence: 'Otvoren nalog: {name}', fields: { name: 'Ime za prikaz' } },
    en: { title: 'Open account', sentence: 'Account of {name} opened', fields: { name: 'Display name' } },
  },
});
