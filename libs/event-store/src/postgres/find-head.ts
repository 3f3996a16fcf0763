import type { Pool } from 'pg';
import type { Settlement } from './settle';

const page = 10_000;
const patienceMs = 50;

// The last position that follows the horizon without a gap; the last event below it when none does.
const headSql = `
  with tail as (
    select position, position - row_number() over (order by position) as base
    from (select position from log.events where position > $1 order by position limit ${page}) t
  )
  select
    coalesce((select max(position) from tail where base = $1),
      (select max(position) from log.events where position <= $1), 0)::text as head,
    exists (select from tail where base <> $1) or (select count(*) = ${page} from tail) as more`;

/** The position of the last settled event, 0 in an empty log. Waits a moment for running appends before it. */
export async function findHead(pool: Pool, settlement: Settlement): Promise<bigint> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const horizon = settlement.horizon;
    const answer = await pool.query<{ head: string; more: boolean }>(headSql, [String(horizon)]);
    const [row] = answer.rows;
    if (!row) throw new Error('the log has no head');
    if (!row.more) return BigInt(row.head);
    if (!(await settlement.advance())) {
      if (performance.now() >= until) return BigInt(row.head);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}
