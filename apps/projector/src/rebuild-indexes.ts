import type { DataSource, QueryRunner } from 'typeorm';
import { rowsOf, type Query } from '#read-model';
import { cancelOnAbort } from './cancel-on-abort';
import { inTransaction } from './in-transaction';

const lanes = 2;

// Each second in which the running maximum of the log moved: nothing of a later second stands before its first event.
const logTimesSql = `
  insert into read_next.log_time (second, position)
  select to_timestamp(second), position from (
    select second, position,
      min(position) over (order by second desc rows between unbounded preceding and 1 preceding) as later
    from (select second, min(position) as position from read.rebuild_second group by second) seconds
  ) w where later is null or position < later`;

const missingSql = `
  select l.indexname as name, l.tablename as table from pg_catalog.pg_indexes l
  join pg_catalog.pg_class c on c.relname = l.tablename and c.relnamespace = 'read_next'::regnamespace
  where l.schemaname = 'read' and not exists (
    select from pg_catalog.pg_indexes n where n.schemaname = 'read_next' and n.indexname = l.indexname)
  order by l.tablename = 'log_time', pg_relation_size(c.oid) desc, l.indexname`;
const tablesSql = `
  select relname as name from pg_catalog.pg_class
  where relnamespace = 'read_next'::regnamespace and relkind = 'r' order by pg_relation_size(oid) desc`;

/**
 * Makes the times of the log, every index the live set has, and what the planner asks of the tables, two at a time.
 * Nothing is made twice when it is called again.
 */
export async function indexNext(database: DataSource, query: Query, signal?: AbortSignal): Promise<void> {
  const missing = rowsOf<{ name: string; table: string }>(await query.query(missingSql));
  const timesMade = inLanes(database, [logTimesSql], makeLogTimes, signal);
  await Promise.all([
    timesMade,
    inLanes(
      database,
      missing,
      async (runner, { name, table }) => {
        if (table === 'log_time') await timesMade;
        await runner.query('select read.index_next($1)', [name]);
      },
      signal,
    ),
  ]);
  await query.query('select read.complete_next()');
  const tables = rowsOf<{ name: string }>(await query.query(tablesSql));
  // Visible to all, so that an index answers alone; without the right to it the server's own vacuum comes by later.
  await inLanes(database, tables, (runner, { name }) => runner.query(`vacuum (analyze) read_next.${name}`), signal);
}

async function makeLogTimes(runner: QueryRunner, sql: string): Promise<void> {
  await inTransaction(runner, async () => {
    await runner.query(`set local work_mem = '256MB'`);
    await runner.query('delete from read_next.log_time');
    await runner.query(sql);
  });
}

async function inLanes<Task>(
  database: DataSource,
  tasks: readonly Task[],
  work: (runner: QueryRunner, task: Task) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const queue = tasks.values();
  const lane = async (): Promise<void> => {
    const runner = database.createQueryRunner();
    const unwatch = await cancelOnAbort(database, runner, signal);
    try {
      await runner.query('set statement_timeout = 0');
      await runner.query(`set maintenance_work_mem = '512MB'`);
      // Several processes for one index would sort names in temporary files.
      await runner.query('set max_parallel_maintenance_workers = 0');
      for (const task of queue) {
        signal?.throwIfAborted();
        await work(runner, task);
      }
    } finally {
      await unwatch();
      await runner.query('discard all').catch(() => undefined);
      await runner.release();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, tasks.length) }, lane));
}
