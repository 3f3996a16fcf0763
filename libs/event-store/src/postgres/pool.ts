import { Pool } from 'pg';

const limits = { statement_timeout: 10_000, idle_in_transaction_session_timeout: 10_000 };

/**
 * For queries that must not wait for ever: a connection that has gone silent answers no limit of the server's. Not for a
 * copy, which may take long. The pool drops the connection.
 */
export const inTime: object = { query_timeout: 15_000 };

/** A bounded pool whose idle connections may die without taking the process along. */
export function poolOf(url: string, size: number, name: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...limits,
  });
  pool.on('error', () => undefined); // the pool has dropped it; the next caller gets a new one
  return pool;
}

/** Whether the same call may succeed in a while: the server is restarting, full, or the connection broke. */
export function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code && /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/.test(code)) return true;
  if (code && /^(08...|57P0[1-3]|53...|40001|40P01)$/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout/i.test(message ?? '');
}
