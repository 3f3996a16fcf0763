import type { FieldProblem, Refusal } from '#casework';

/** An answer that is no success, with a stable code; holds nothing of what was sent but names of known fields. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly more: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export const badInput = (fields: readonly FieldProblem[]): Problem =>
  new Problem(400, 'bad-input', 'Some fields are not as they must be', { fields });

export const refused = (refusal: Refusal): Problem =>
  new Problem(422, refusal.refused, 'Not possible', {
    detail: refusal.words.en,
    words: refusal.words,
    ...(refusal.field ? { fields: [{ field: refusal.field, code: refusal.refused }] } : {}),
    ...(refusal.entry ? { entry: refusal.entry } : {}),
  });

export const notFound = (): Problem => new Problem(404, 'not-found', 'Not here, or not yours');

export const denied = (status: 401 | 403 | 404): Problem => {
  if (status === 404) return notFound();
  return status === 401 ? new Problem(401, 'sign-in', 'Sign in first') : new Problem(403, 'not-allowed', 'Not allowed');
};

export const keyReused = (): Problem =>
  new Problem(422, 'key-reused', 'The idempotency key was used for something else: send a new key');

export const busy = (): Problem =>
  new Problem(409, 'busy', 'Others are writing in the same place: try again', {}, { 'retry-after': '1' });

export const changedSince = (revision: number, since: readonly { event: string; on: string }[]): Problem =>
  new Problem(412, 'changed-since', 'Something was recorded since: look at it first', { revision, since });

export const stale = (position: bigint): Problem =>
  new Problem(
    503,
    'stale',
    'The tables have not caught up: try again',
    { appliedPosition: String(position) },
    { 'retry-after': '1' },
  );

/** Nothing was written: the log takes no more until what waits is written. */
export const logBusy = (): Problem =>
  new Problem(503, 'log-busy', 'Too much is being recorded at this moment: try again', {}, { 'retry-after': '1' });
