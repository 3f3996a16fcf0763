import { fieldsOf, type Action } from '#casework';

/** Fills ids the system makes (kind new-id) where a group is given without one; ordinals from 2, in field order. */
export function fillNewIds<T extends object>(action: Action, input: T, idOf: (ordinal: number) => string): T {
  let ordinal = 2;
  const fill = (type: Action['input'], value: object): object => {
    const filled: Record<string, unknown> = { ...value };
    for (const field of fieldsOf(type)) {
      const given = filled[field.name];
      if (field.kind === 'new-id') filled[field.name] = given ?? idOf(ordinal++);
      else if (field.kind === 'group' && field.group && given) filled[field.name] = fill(field.group, given);
    }
    return filled;
  };
  return Object.assign(Object.create(Object.getPrototypeOf(input) as object) as T, fill(action.input, input));
}
