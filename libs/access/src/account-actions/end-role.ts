import { actionOn, Choice } from '#casework';
import { offices } from '#vocabulary';
import { holds, type AccountAround, type AccountState } from '../account';
import { accountNotOpen, ownAccount, roleNotHeld } from '../account-refusals';
import { roleNames } from '../role-names';

export class EndRole {
  @Choice(roleNames) role!: string;
  @Choice(offices) office!: string;
}

/** The role is taken back at once. */
export const endRole = actionOn<AccountState, AccountAround>('account')({
  name: 'end-role',
  event: 'RoleEnded',
  input: EndRole,
  by: ['admin'],
  check(state, { role, office }, { account, who }) {
    if (state.state !== 'open') return accountNotOpen;
    if (who.account === account) return ownAccount;
    return holds(state, role, office) ? undefined : roleNotHeld;
  },
  evolve: (state, { data }) => ({
    ...state,
    roles: state.roles.filter(({ role, office }) => role !== data.role || office !== data.office),
  }),
  words: {
    sq: {
      title: 'Përfundo rolin',
      sentence: 'Përfundoi roli {role} në {office}',
      fields: { role: 'Roli', office: 'Zyra' },
    },
    sr: {
      title: 'Okončaj ulogu',
      sentence: 'Okončana uloga {role} u {office}',
      fields: { role: 'Uloga', office: 'Kancelarija' },
    },
    en: {
      title: 'End role',
      sentence: 'Role {role} at {office} ended',
      fields: { role: 'Role', office: 'Office' },
    },
  },
});
