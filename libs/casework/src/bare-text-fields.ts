import type { Action } from './action';
import { fieldsOf, type InputClass } from './fields';

/**
 * Paths of an action's fields that would put free text into an event: text is sealed, or the published text of a
 * plan. Births and texts inside groups count too; the content of a correction is checked with the entry's own action.
 */
export function bareTextFields(action: Pick<Action, 'subject' | 'input'>): string[] {
  return bare(action.input, '', action.subject === 'plan');
}

function bare(type: InputClass, path: string, mayPublish: boolean): string[] {
  return fieldsOf(type).flatMap((field) => {
    if (field.sealed) return [];
    if (field.group) return bare(field.group, `${path}${field.name}.`, mayPublish);
    const open = field.kind === 'text' || field.kind === 'birth';
    return open && !(field.published && mayPublish) ? [path + field.name] : [];
  });
}
