import { teamOf, type CaseState, type Phase, type ReferredOut } from '#casework';
import { isRestricted } from '#vocabulary';
import type { Target } from './actor';

/**
 * A case is restricted when any beneficiary holds or held a category that is (policy data of the vocabulary), and when
 * somebody came to a shelter: that is known before anybody has assigned a category.
 */
export const isRestrictedCase = (state: CaseState): boolean =>
  state.categories.some(({ category }) => isRestricted(category)) || state.stays.some(({ kind }) => kind === 'shelter');

const transferable: readonly Phase[] = ['referred', 'open', 'post-monitoring'];
const known: readonly ReferredOut['state'][] = ['sent', 'accepted', 'completed'];

/** What rights on a case hang on, from its state now; a case that does not exist belongs to no office. */
export const caseTarget = (state: CaseState): Target => ({
  office: state.office,
  team: teamOf(state),
  phase: state.phase,
  restricted: isRestrictedCase(state),
  transferTo: transferable.includes(state.phase) ? state.transfer?.to : undefined,
  referredTo: state.referredOut.filter((each) => known.includes(each.state)).map(({ provider }) => provider),
});
