import type { DataSource, QueryRunner } from 'typeorm';
import { rowsOf } from '#read-model';

/** Cancels the statement that the runner's session runs when the signal aborts; the function returned ends the watch. */
export async function cancelOnAbort(
  database: DataSource,
  runner: QueryRunner,
  signal: AbortSignal | undefined,
): Promise<() => void> {
  const [row] = rowsOf<{ pid: number }>(await runner.query('select pg_backend_pid() as pid'));
  const cancel = (): void => {
    void database.query('select pg_cancel_backend($1)', [row?.pid]).catch(() => undefined); // it is looked at again later
  };
  signal?.addEventListener('abort', cancel, { once: true });
  return () => signal?.removeEventListener('abort', cancel);
}
