import { Problem } from '../api/problem';
import type { Speaking } from '../words/language';

/** What to tell about a failure: the server's own sentence where it has one. */
export function problemWords(error: unknown, { words, label }: Speaking): string {
  if (!(error instanceof Problem)) return `${words.problem.other} ${error instanceof Error ? error.name : ''}`;
  if (error.words) return label(error.words);
  if (error.fields.length > 0) return words.problem.fields;
  const byCode: Readonly<Record<string, string>> = {
    offline: words.problem.offline,
    stale: words.problem.stale,
    busy: words.problem.busy,
    'log-busy': words.problem.busy,
    'changed-since': words.problem.changed,
    'key-reused': words.problem.keyReused,
  };
  const byStatus: Readonly<Record<number, string>> = {
    401: words.signIn.again,
    403: words.problem.notAllowed,
    404: words.problem.notFound,
    413: words.problem.tooLarge,
    429: words.problem.tooMany,
  };
  return byCode[error.code] ?? byStatus[error.status] ?? `${words.problem.other} ${error.code}`;
}

/** The words for what is wrong with one field. */
export function fieldWords(code: string, { words }: Speaking): string {
  const known: Readonly<Record<string, string>> = words.field;
  return known[code] ?? `${words.field.other} (${code})`;
}
