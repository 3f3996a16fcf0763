import { actionOn, Choice, Day, Optional, Provider, type FieldProblem, type Role } from '#casework';
import { offices } from '#vocabulary';
import { holds, type AccountAround, type AccountState } from '../account';
import { accountNotOpen, ownAccount, roleHeld, roleNotAtThisOffice, unknownPlace } from '../account-refusals';
import { placeOf, placeProblems, type HeldAt } from '../held-at';
import { roleNames } from '../role-names';

export class GrantRole {
  @Choice(roleNames) role!: string;
  @Choice(offices) @Optional() office?: string;
  /** Of a partner: the provider it speaks for. */
  @Provider() @Optional() provider?: string;
  @Day({ ahead: true }) from!: string;

  problems(): FieldProblem[] {
    return placeProblems(this);
  }
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

/** A partner's role is held at a provider, every other at an office of its kind. */
function belongsAt(role: string, { office, provider }: HeldAt): boolean {
  if (role === 'partner' || provider !== undefined) return role === 'partner' && provider !== undefined;
  const kind = officeKindByRole[role];
  return kind === undefined || offices.codes.some((each) => each.code === office && each.kind === kind);
}

/** The account may act in a role at an office from a day on. */
export const grantRole = actionOn<AccountState, AccountAround>('account')({
  name: 'grant-role',
  event: 'RoleGranted',
  input: GrantRole,
  by: ['admin'],
  check(state, input, { account, who, providers }) {
    if (state.state !== 'open') return accountNotOpen;
    if (who.account === account) return ownAccount;
    if (!belongsAt(input.role, input)) {
      return { ...roleNotAtThisOffice, field: input.provider === undefined ? 'office' : 'provider' };
    }
    if (input.provider !== undefined && !providers.has(input.provider)) return unknownPlace;
    return holds(state, input.role, placeOf(input)) ? roleHeld : undefined;
  },
  evolve: (state, { id, data }) => ({
    ...state,
    // The code list is the roles of casework, tested in role-names.spec.
    roles: [...state.roles, { entry: id, role: data.role as Role, office: placeOf(data), from: data.from }],
  }),
  words: {
    sq: {
      title: 'Jep rol',
      sentence: 'Roli {role} nga {from}',
      fields: { role: 'Roli', office: 'Zyra', provider: 'Ofruesi (për partnerin)', from: 'Nga dita' },
    },
    sr: {
      title: 'Dodeli ulogu',
      sentence: 'Uloga {role} od {from}',
      fields: { role: 'Uloga', office: 'Kancelarija', provider: 'Pružalac (za partnera)', from: 'Od dana' },
    },
    en: {
      title: 'Grant role',
      sentence: 'Role {role} from {from}',
      fields: { role: 'Role', office: 'Office', provider: 'Provider (of a partner)', from: 'From the day' },
    },
  },
});
