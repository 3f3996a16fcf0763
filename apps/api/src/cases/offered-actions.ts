import { caseTarget, deedOf, judge, type Actor } from '#access';
import { availableActions, caseActions, findCaseAction, type CaseState, type Role } from '#casework';

/** Names of the actions a menu offers somebody: possible in the case now, and theirs to do. */
export function offeredActions(actor: Actor | undefined, role: Role, state: CaseState): string[] {
  const target = caseTarget(state);
  return availableActions(state, role, caseActions).filter((name) => {
    const action = findCaseAction(name);
    return action !== undefined && judge(actor, deedOf(action), target).allowed;
  });
}
