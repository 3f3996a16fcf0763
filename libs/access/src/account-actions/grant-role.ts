import { actionOn, Choice, Day, type Role } from '#casework';
import { offices } from '#vocabulary';
import { holds, type AccountAround, type AccountState } from '../account';
import { accountNotOpen, ownAccount, roleHeld, roleNotAtThisOffice } from '../account-refusals';
import { roleNames } from '../role-names';

export class GrantRole {
  @Choice(roleNames) role!: string;
  @Choice(offices) office!: string;
  @Day({ ahead: true }) from!: string;
}

/** Where a role can be held; the administrator's anywhere. */
const officeKindByRole: Readonly<Record<string, string>> = {
  caseworker: 'qps',
  'team-member': 'qps',
  'benefits-officer': 'qps',
  supervisor: 'qps',
  director: 'qps',
  analyst: 'directorate',
};

function belongsAt(role: string, office: string): boolean {
  const kind = officeKindByRole[role];
  return kind === undefined || offices.codes.some((each) => each.code === office && each.kind === kind);
}

/** The account may act in a role at an office from a day on. */
export const grantRole = actionOn<AccountState, AccountAround>('account')({
  name: 'grant-role',
  event: 'RoleGranted',
  input: GrantRole,
  by: ['admin'],
  check(state, { role, office }, { account, who }) {
    if (state.state !== 'open') return accountNotOpen;
    if (who.account === account) return ownAccount;
    if (!belongsAt(role, office)) return roleNotAtThisOffice;
    return holds(state, role, office) ? roleHeld : undefined;
  },
  evolve: (state, { id, data }) => ({
    ...state,
    // The code list is the roles of casework, tested in role-names.spec.
    roles: [...state.roles, { entry: id, role: data.role as Role, office: data.office, from: data.from }],
  }),
  words: {
    sq: {
      title: 'Jep rol',
      sentence: 'Roli {role} në {office} nga {from}',
      fields: { role: 'Roli', office: 'Zyra', from: 'Nga dita' },
    },
    sr: {
      title: 'Dodeli ulogu',
      sentence: 'Uloga {role} u {office} od {from}',
      fields: { role: 'Uloga', office: 'Kancelarija', from: 'Od dana' },
    },
    en: {
      title: 'Grant role',
      sentence: 'Role {role} at {office} from {from}',
      fields: { role: 'Role', office: 'Office', from: 'From the day' },
    },
  },
});
