import type { DataSource, QueryRunner } from 'typeorm';
import { rowsOf } from '#read-model';

/**
 * Cancels the statement that the runner's session runs when the signal aborts. The function returned ends the watch and
 * waits for a cancelling under way: it must not meet whoever has the session next.
 */
export async function cancelOnAbort(
  database: DataSource,
  runner: QueryRunner,
  signal: AbortSignal | undefined,
): Promise<() => Promise<void>> {
  const [row] = rowsOf<{ pid: number }>(await runner.query('select pg_backend_pid() as pid'));
  let cancelling: Promise<unknown> = Promise.resolve();
  const cancel = (): void => {
    cancelling = database.query('select pg_cancel_backend($1)', [row?.pid]).catch(() => undefined); // it is looked at again later
  };
  signal?.addEventListener('abort', cancel, { once: true });
  return async () => {
    signal?.removeEventListener('abort', cancel);
    await cancelling;
  };
}
