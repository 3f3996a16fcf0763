/** The database restarts, is full or overloaded, took too long, or is out of reach (SQLSTATE, or the network's own code). */
const codes =
  /^(08\w{3}|53\w{3}|57P0[1-5]|57014|40001|40P01|55P03|E(CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN))$/;
/** What the driver says without a code. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** The code of a database's or the network's error; it names no value. */
export function databaseCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined;
}

/** Whether the same request may succeed in a while. */
export const isDatabaseAway = (error: unknown): boolean =>
  codes.test(databaseCode(error) ?? '') || (error instanceof Error && sentences.test(error.message));
