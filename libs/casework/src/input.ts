import { validateSync } from 'class-validator';
import { fieldsOf, type Field, type InputClass } from './fields';

/** What is wrong with one field: its path ("basis.on", "for") and a stable code. Never the value. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
}

export type Checked<T> =
  | { readonly input: T; readonly problems?: undefined }
  | { readonly input?: undefined; readonly problems: FieldProblem[] };

/** An input class may state rules between its fields. */
export interface WithRules {
  problems(): FieldProblem[];
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withRules = (value: object): value is WithRules => 'problems' in value && typeof value.problems === 'function';

/** Reads a body into an input of the class: every wrong, missing or unknown field is named at once; nothing is converted. */
export function readInput<T extends object>(type: InputClass<T>, body: unknown): Checked<T> {
  const problems: FieldProblem[] = [];
  const input = read(type, body, '', problems);
  return problems.length > 0 || !input ? { problems: problems.slice(0, 100) } : { input };
}

function read<T extends object>(
  type: InputClass<T>,
  body: unknown,
  path: string,
  problems: FieldProblem[],
): T | undefined {
  if (!isPlain(body)) {
    problems.push({ field: path.slice(0, -1), code: 'NOT_AN_OBJECT' });
    return undefined;
  }
  const fields = fieldsOf(type);
  const known = new Set(fields.map((field) => field.name));
  for (const name of Object.keys(body)) {
    // The name of an unknown field comes from outside: it is only repeated when it looks like one.
    if (!known.has(name))
      problems.push({ field: path + (/^\w{1,40}$/.test(name) ? name : '?'), code: 'UNKNOWN_FIELD' });
  }
  const input = new type();
  const before = problems.length;
  for (const field of fields) {
    const value = body[field.name];
    if (value === undefined) {
      if (!field.optional) problems.push({ field: path + field.name, code: 'REQUIRED' });
      continue;
    }
    Reflect.set(input, field.name, readField(field, value, path, problems));
  }
  for (const error of validateSync(input, { skipUndefinedProperties: true, forbidUnknownValues: false })) {
    const code = Object.values(error.constraints ?? {})[0] ?? 'INVALID';
    problems.push({ field: path + error.property, code });
  }
  if (problems.length === before && withRules(input)) {
    problems.push(...input.problems().map((each) => ({ field: path + each.field, code: each.code })));
  }
  return input;
}

function readField(field: Field, value: unknown, path: string, problems: FieldProblem[]): unknown {
  if (!field.group) return value;
  if (field.kind === 'group')
    return isPlain(value) ? read(field.group, value, `${path}${field.name}.`, problems) : value;
  if (!Array.isArray(value) || value.length > (field.max ?? 0)) return value;
  const group = field.group;
  return value.map((item, index) => read(group, item, `${path}${field.name}.${index}.`, problems));
}
