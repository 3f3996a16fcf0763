import type { QueryRunner } from 'typeorm';

/** Does work in one transaction of the runner: all of it, or nothing when it throws. */
export async function inTransaction<T>(runner: QueryRunner, work: () => Promise<T>, begin = 'begin'): Promise<T> {
  await runner.query(begin);
  try {
    const result = await work();
    await runner.query('commit');
    return result;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined); // the connection may be what failed
    throw error;
  }
}
