import { accountActions } from '#access';
import { caseActions, householdActions, providerActions, type Action } from '#casework';
import { planActions } from '#indicators';
import { personActions } from '#people';

/** Every action of every kind of stream, in the order the served document has them. */
export const everyAction = [
  ...caseActions,
  ...personActions,
  ...providerActions,
  ...householdActions,
  ...planActions,
  ...accountActions,
] as unknown as readonly Action[];
