import type { Action, Reference, Stored } from './action';
import { fieldsOf, type Field, type InputClass } from './fields';

/** A value of an input that goes to the vault; `path` names its field as written: "note", "basis.number", "content.note". */
export interface SealableValue {
  readonly path: string;
  readonly class: NonNullable<Field['sealed']>;
  readonly value: string | Readonly<Record<string, string>>;
  readonly lookup?: NonNullable<Field['lookup']>;
}

type Visit = (field: Field, path: string, value: unknown) => unknown;

/** The values of an input that must be sealed, also inside groups and inside the content of a correction. */
export function sealable(action: Action, input: object): SealableValue[] {
  const found: SealableValue[] = [];
  walk(action.input, input, '', (field, path, value) => {
    const { sealed, lookup } = field;
    if (sealed) found.push({ path, class: sealed, value: plain(value), ...(lookup && { lookup }) });
    return value;
  });
  return found;
}

/** An input as its event keeps it: every sealed value replaced by its reference. Throws when one is missing. */
export function withReferences<Input extends object>(
  action: Action<Input>,
  input: Input,
  references: ReadonlyMap<string, Reference>,
): Stored<Input> {
  return walk(action.input, input, '', (field, path, value) => {
    if (!field.sealed) return value;
    const reference = references.get(path);
    if (!reference) throw new Error(`the value of ${path} is not sealed`);
    return reference;
  }) as Stored<Input>;
}

/** Copies the described fields of an input, in their order; nothing undescribed gets through. */
function walk(type: InputClass, input: object, path: string, visit: Visit): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const field of fieldsOf(type)) {
    const value: unknown = Reflect.get(input, field.name);
    if (value !== undefined) copy[field.name] = walkField(field, path + field.name, value, visit);
  }
  return copy;
}

function walkField(field: Field, path: string, value: unknown, visit: Visit): unknown {
  if (field.sealed) return visit(field, path, value);
  if (field.kind === 'content') return walk(contentClass(value), value as object, `${path}.`, visit);
  const group = field.group;
  if (!group) return visit(field, path, value);
  if (!Array.isArray(value)) return walk(group, value as object, `${path}.`, visit);
  return value.map((item: object, index) => walk(group, item, `${path}.${index}.`, visit));
}

// The content of a correction was read into the input class of the entry's own action (read-correction.ts).
function contentClass(content: unknown): InputClass {
  const type = (content as { constructor?: InputClass } | null)?.constructor;
  if (!type || fieldsOf(type).length === 0)
    throw new Error('the content of a correction was not read by its own action');
  return type;
}

const plain = (value: unknown): SealableValue['value'] =>
  typeof value === 'object' ? { ...(value as Record<string, string>) } : (value as string);
