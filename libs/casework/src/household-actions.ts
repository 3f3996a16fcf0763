import type { Action } from './action';
import { noHousehold, type HouseholdAround, type HouseholdState } from './household';
import { addMember } from './household-actions/add-member';
import { registerHousehold } from './household-actions/register-household';
import { removeMember } from './household-actions/remove-member';
import { withdrawMember } from './household-actions/withdraw-member';
import type { PlainSubject } from './plain-history';

/** Every action on a household: the only list. */
export const householdActions = [
  registerHousehold,
  addMember,
  removeMember,
  withdrawMember,
] as const satisfies readonly Action<object, HouseholdState, HouseholdAround>[];

/** How a household's stream is folded and judged. */
export const householdSubject: PlainSubject<HouseholdState, HouseholdAround> = {
  nothing: noHousehold,
  actions: householdActions,
};
