import type { Action } from '#casework';
import { actionNamed, importedSubjects, isCaseAction, type ImportedSubject } from './importable-actions';
import type { CellProblem, Written } from './register';

/** One past action, in the words of the register: outside keys, nothing of ours. */
export interface RegisterLine {
  readonly at: number;
  readonly key: string;
  readonly action: Action;
  readonly subject: ImportedSubject;
  /** The outside key of the case, person or provider. */
  readonly of: string;
  /** Lines with the same one are one activity noted in several cases. */
  readonly together?: string;
  /** The action's own fields. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What could be made of a line, and what is wrong with it. */
export interface ReadLine {
  readonly line?: RegisterLine;
  /** Whose line it is, also where it is no good. */
  readonly stream?: { readonly subject: ImportedSubject; readonly key: string };
  /** Nobody can say what it would have done to its case: it is no action, and may have been any. */
  readonly opaque: boolean;
  readonly problems: readonly CellProblem[];
}

/** Names of a line beside the action's fields; no importable action has fields of these names (see the spec). */
export const lineFields = ['key', 'action', 'together'] as const;

const longestKey = 200;

function keyProblem(value: unknown): string | undefined {
  if (value === undefined) return 'REQUIRED';
  if (typeof value !== 'string') return 'NOT_TEXT';
  if (value.trim() === '') return 'EMPTY';
  return value.length > longestKey ? 'TOO_LONG' : undefined;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the line's own fields; those of its action are read by the action. */
export function readLine({ at, value, broken }: Written): ReadLine {
  if (broken !== undefined) return { problems: [{ field: '', code: broken }], ...ownerOf(value) };
  if (!isPlain(value)) return { problems: [{ field: '', code: 'NOT_AN_OBJECT' }], opaque: false };
  const problems: CellProblem[] = [];
  const wrong = (field: string, code: string | undefined): void => {
    if (code !== undefined) problems.push({ field, code });
  };
  const { key, action: name, together, ...rest } = value;
  const found = typeof name === 'string' && keyProblem(name) === undefined ? actionNamed(name) : undefined;
  const action = typeof found === 'string' ? undefined : found;
  wrong('key', keyProblem(key));
  wrong('action', keyProblem(name) ?? (typeof found === 'string' ? found : undefined));
  if (!action) return { problems, ...ownerOf(value) };
  const { [action.subject]: of, ...body } = rest;
  wrong(action.subject, keyProblem(of));
  wrong('together', together === undefined ? undefined : (keyProblem(together) ?? togetherProblem(action)));
  if (typeof of !== 'string') return { problems, opaque: false };
  const subject = action.subject as ImportedSubject;
  // A line without a key of its own is judged with the others all the same.
  const own = typeof key === 'string' ? key : `line ${String(at)}`;
  const joint = typeof together === 'string' ? together : undefined;
  const line = { at, key: own, action, subject, of, together: joint, body };
  return { line, stream: { subject, key: of }, opaque: false, problems };
}

const togetherProblem = (action: Action): string | undefined =>
  isCaseAction(action) && action.together ? undefined : 'NOT_TOGETHER';

/** Whose a line is that could not be read as an action. */
function ownerOf(value: Readonly<Record<string, unknown>>): Pick<ReadLine, 'stream' | 'opaque'> {
  const named = typeof value['action'] === 'string' ? actionNamed(value['action']) : undefined;
  const action = typeof named === 'string' ? undefined : named;
  for (const subject of action ? [action.subject as ImportedSubject] : importedSubjects.toReversed()) {
    const key = value[subject];
    if (typeof key === 'string') return { stream: { subject, key }, opaque: !action || !isWork(action) };
  }
  return { opaque: false };
}

/** Services and visits change nothing that later lines hang on. */
const isWork = (action: Action): boolean =>
  isCaseAction(action) && (action.serves === 'service' || action.serves === 'visit');
