import type { Labels, Mode } from './shapes';

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
}

/** Why the server did not do it, or could not be reached (status 0, code `offline`). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly words?: Labels,
    readonly fields: readonly FieldProblem[] = [],
    readonly mode?: Mode,
  ) {
    super(code);
  }
}

interface ProblemBody {
  code?: unknown;
  words?: Labels;
  fields?: FieldProblem[];
  mode?: Mode;
}

/** Reads problem JSON; whatever else came back becomes a problem with the status alone. */
export async function readProblem(response: Response): Promise<Problem> {
  let body: ProblemBody = {};
  try {
    body = (await response.json()) as ProblemBody;
  } catch {
    // A proxy's page is no problem JSON; the status says enough.
  }
  const code = typeof body.code === 'string' ? body.code : `http-${response.status}`;
  return new Problem(response.status, code, body.words, Array.isArray(body.fields) ? body.fields : [], body.mode);
}
