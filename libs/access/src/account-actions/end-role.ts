import { actionOn, Choice, Optional, Provider, type FieldProblem } from '#casework';
import { offices } from '#vocabulary';
import { holds, type AccountAround, type AccountState } from '../account';
import { accountNotOpen, ownAccount, roleNotHeld } from '../account-refusals';
import { placeOf, placeProblems } from '../held-at';
import { roleNames } from '../role-names';

export class EndRole {
  @Choice(roleNames) role!: string;
  @Choice(offices) @Optional() office?: string;
  @Provider() @Optional() provider?: string;

  problems(): FieldProblem[] {
    return placeProblems(this);
  }
}

/** The role is taken back at once. */
export const endRole = actionOn<AccountState, AccountAround>('account')({
  name: 'end-role',
  event: 'RoleEnded',
  input: EndRole,
  by: ['admin'],
  check(state, input, { account, who }) {
    if (state.state !== 'open') return accountNotOpen;
    if (who.account === account) return ownAccount;
    return holds(state, input.role, placeOf(input)) ? undefined : roleNotHeld;
  },
  evolve: (state, { data }) => ({
    ...state,
    roles: state.roles.filter(({ role, office }) => role !== data.role || office !== placeOf(data)),
  }),
  words: {
    sq: {
      title: 'Përfundo rolin',
      sentence: 'Përfundoi roli {role}',
      fields: { role: 'Roli', office: 'Zyra', provider: 'Ofruesi (për partnerin)' },
    },
    sr: {
      title: 'Okončaj ulogu',
      sentence: 'Okončana uloga {role}',
      fields: { role: 'Uloga', office: 'Kancelarija', provider: 'Pružalac (za partnera)' },
    },
    en: {
      title: 'End role',
      sentence: 'Role {role} ended',
      fields: { role: 'Role', office: 'Office', provider: 'Provider (of a partner)' },
    },
  },
});
