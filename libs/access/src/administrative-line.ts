import { findCaseAction, type Role } from '#casework';

/** Somebody's view of one case: all of it, or the administrative line only. */
export const seesWholeCase = (role: Role): boolean => role !== 'benefits-officer';

/** Whether an entry belongs to what the role sees of a case it reaches: an act, the referral, or an entry of one's own. */
export const seesEntry = (
  role: Role,
  account: string,
  entry: { readonly action: string; readonly actor: string },
): boolean => seesWholeCase(role) || entry.actor === account || (findCaseAction(entry.action)?.administrative ?? false);
