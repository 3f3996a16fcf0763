import { caseActions, fieldsOf, providerActions, type Action, type CaseAction, type InputClass } from '#casework';
import { personActions } from '#people';

/** The streams a register can write to, in the order in which they are written. */
export const importedSubjects = ['provider', 'person', 'case'] as const;
export type ImportedSubject = (typeof importedSubjects)[number];

const namesEntry = (type: InputClass): boolean =>
  fieldsOf(type).some(({ kind, group }) => kind === 'entry' || (group !== undefined && namesEntry(group)));

/** A repair, and whatever else names an earlier entry: a register has no ids of entries. */
const namesAnEntry = (action: Action): boolean => 'repairs' in action || namesEntry(action.input);

const actions: readonly Action[] = [
  ...(personActions as readonly Action[]),
  ...(providerActions as readonly Action[]),
  ...(caseActions as readonly Action[]),
];
const byName = new Map(actions.map((action) => [action.name, action]));

/** Every action a line may name. */
export const importableActions: readonly Action[] = actions.filter((action) => !namesAnEntry(action));

/** The action of a line, or the code of why there is none. */
export function actionNamed(name: string): Action | 'UNKNOWN_ACTION' | 'NOT_IMPORTABLE' {
  const action = byName.get(name);
  if (!action) return 'UNKNOWN_ACTION';
  return namesAnEntry(action) ? 'NOT_IMPORTABLE' : action;
}

export const isCaseAction = (action: Action): action is CaseAction => action.subject === 'case';
