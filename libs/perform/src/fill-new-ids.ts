import { fieldsOf, type Action } from '#casework';

/** Fills ids the system makes (kind new-id) where they are not given, also in groups and in the content of a correction; ordinals from 2, in field order. */
export function fillNewIds<T extends object>(action: Action, input: T, idOf: (ordinal: number) => string): T {
  let ordinal = 2;
  const fill = (type: Action['input'], value: object): object => {
    // The class is kept: the content of a correction is known by it.
    const filled: Record<string, unknown> = Object.create(Object.getPrototypeOf(value) as object) as Record<
      string,
      unknown
    >;
    Object.assign(filled, value);
    for (const field of fieldsOf(type)) {
      const given = filled[field.name];
      if (field.kind === 'new-id') filled[field.name] = given ?? idOf(ordinal++);
      else if (field.kind === 'group' && field.group && given) filled[field.name] = fill(field.group, given);
      else if (field.kind === 'content' && given)
        filled[field.name] = fill(given.constructor as Action['input'], given);
    }
    return filled;
  };
  return fill(action.input, input) as T;
}
