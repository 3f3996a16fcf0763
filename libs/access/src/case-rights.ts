import { teamOf, type CaseState } from '#casework';
import { isRestricted } from '#vocabulary';
import type { Target } from './actor';

/** A case is restricted when any beneficiary holds or held a category that is (policy data of the vocabulary). */
export const isRestrictedCase = (state: CaseState): boolean =>
  state.categories.some(({ category }) => isRestricted(category));

/** What rights on a case hang on, from its state now; a case that does not exist belongs to no office. */
export const caseTarget = (state: CaseState): Target => ({
  office: state.office,
  team: teamOf(state),
  phase: state.phase,
  restricted: isRestrictedCase(state),
});
