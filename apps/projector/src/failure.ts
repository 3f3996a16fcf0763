import { rowsOf, type Query } from '#read-model';

const passing = /^(08...|57P0[1-3]|53...|40001|40P01|55P03|57014|25P03)$/;
const network = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Whether the same work may succeed in a while: the database restarts, is full, or the connection broke. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined && (passing.test(code) || network.test(code))) return true;
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|not queryable|client has encountered|Query read timeout/i.test(
    message,
  );
}

/** Why work failed, in words that name nobody: a database's own sentence may quote a value, so only its code is told. */
export function reasonOf(error: unknown): { code: string; reason: string } {
  const code = codeOf(error);
  if (code !== undefined) return { code, reason: `the database refused with ${code}` };
  if (error instanceof Error) return { code: error.name, reason: error.message.slice(0, 500) };
  return { code: 'unknown', reason: 'unknown' };
}

/** An event stands in the way: the projection stops there, loudly. */
export class Poisoned extends Error {
  constructor(
    readonly position: bigint,
    override readonly cause: unknown,
    /** What was parked then: only with another version is it worth trying again soon. */
    readonly parking: string,
  ) {
    super(`the event at position ${String(position)} cannot be applied: ${reasonOf(cause).reason}`);
    this.name = 'Poisoned';
  }
}

/** Keeps what stopped a projection for health and the administrator. */
export async function recordFailure(
  query: Query,
  name: string,
  { position, cause }: Pick<Poisoned, 'position' | 'cause'>,
): Promise<void> {
  const { code, reason } = reasonOf(cause);
  await query.query(
    `insert into read.failure (name, code, position, reason) values ($1, $2, $3, $4)
     on conflict (name) do update set code = $2, position = $3, reason = $4, failed_at = clock_timestamp()`,
    [name, code, String(position), reason],
  );
}

/** The projection moves again. */
export async function forgetFailure(query: Query, name: string): Promise<void> {
  await query.query('delete from read.failure where name = $1', [name]);
}

/**
 * Throws what stopped a projection at this position when that was a log put back to an earlier state: the log may have
 * grown past the position since, but what it holds before it now was never applied. Tables folded anew stand elsewhere.
 */
export async function requireNotPutBack(query: Query, name: string, position: bigint): Promise<void> {
  const [failure] = rowsOf<{ code: string; reason: string }>(
    await query.query(
      `select code, reason from read.failure where name = $1 and code = 'LogPutBack' and position = $2`,
      [name, String(position)],
    ),
  );
  if (failure) throw Object.assign(new Error(failure.reason), { name: failure.code });
}
