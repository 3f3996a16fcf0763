import { acceptProviderReferral } from './actions/accept-provider-referral';
import { acceptTransfer } from './actions/accept-transfer';
import { admitToShelter } from './actions/admit-to-shelter';
import { agreePlan } from './actions/agree-plan';
import { assessNeeds } from './actions/assess-needs';
import { assignCaseManager } from './actions/assign-case-manager';
import { assignCategory } from './actions/assign-category';
import { attemptReconciliation } from './actions/attempt-reconciliation';
import { closeCase } from './actions/close-case';
import { completeProviderReferral } from './actions/complete-provider-referral';
import { correctEntry } from './actions/correct-entry';
import { declineReferral } from './actions/decline-referral';
import { deliverService } from './actions/deliver-service';
import { endCategory } from './actions/end-category';
import { endPlacement } from './actions/end-placement';
import { identifyPerson } from './actions/identify-person';
import { openCase } from './actions/open-case';
import { placeInFosterCare } from './actions/place-in-foster-care';
import { placeInKinshipCare } from './actions/place-in-kinship-care';
import { receiveReferral } from './actions/receive-referral';
import { recordAdministrativeAct } from './actions/record-administrative-act';
import { recordUnmetNeed } from './actions/record-unmet-need';
import { recordVisit } from './actions/record-visit';
import { referToProvider } from './actions/refer-to-provider';
import { rejectProviderReferral } from './actions/reject-provider-referral';
import { rejectTransfer } from './actions/reject-transfer';
import { reopenCase } from './actions/reopen-case';
import { requestTransfer } from './actions/request-transfer';
import { restoreEntry } from './actions/restore-entry';
import { reviewPlan } from './actions/review-plan';
import { revokeProviderReferral } from './actions/revoke-provider-referral';
import { setUrgency } from './actions/set-urgency';
import { startPostMonitoring } from './actions/start-post-monitoring';
import { submitSocialReport } from './actions/submit-social-report';
import { withdrawEntry } from './actions/withdraw-entry';
import type { CaseAction } from './case-action';

/** Every case action: the only list. Routes, forms, permissions, sentences and facts are drawn from it; menus keep its order. */
export const caseActions = [
  receiveReferral,
  declineReferral,
  identifyPerson,
  openCase,
  assignCaseManager,
  setUrgency,
  assignCategory,
  endCategory,
  assessNeeds,
  agreePlan,
  reviewPlan,
  deliverService,
  recordVisit,
  recordUnmetNeed,
  recordAdministrativeAct,
  referToProvider,
  acceptProviderReferral,
  rejectProviderReferral,
  completeProviderReferral,
  revokeProviderReferral,
  placeInKinshipCare,
  placeInFosterCare,
  admitToShelter,
  endPlacement,
  submitSocialReport,
  attemptReconciliation,
  requestTransfer,
  acceptTransfer,
  rejectTransfer,
  startPostMonitoring,
  closeCase,
  reopenCase,
  correctEntry,
  withdrawEntry,
  restoreEntry,
] as const satisfies readonly CaseAction[];

export type CaseActionName = (typeof caseActions)[number]['name'];

const byEvent = new Map<string, CaseAction>(caseActions.map((action) => [action.event, action]));
const byName = new Map<string, CaseAction>(caseActions.map((action) => [action.name, action]));

/** The action whose entries are stored under this event; an unknown event stops. */
export function caseActionOf(event: string): CaseAction {
  const action = byEvent.get(event);
  if (!action) throw new Error(`no case action stores ${event}`);
  return action;
}

/** The action with this name, as it stands in a route. */
export const findCaseAction = (name: string): CaseAction | undefined => byName.get(name);
