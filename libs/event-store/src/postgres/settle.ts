import type { Pool, QueryResult } from 'pg';

/**
 * Positions are drawn before their transactions commit, so a missing one may still appear. The fence tells when it
 * cannot any more: read H, the last position drawn, and only then take F, a transaction id of our own. Whoever drew a
 * position up to H owned an older id than F by then, and only kujdes_writer appends. So once no backend of that role
 * in this database holds an id below F, everything up to H is visible or dead. Other roles' transactions (a rebuild)
 * do not matter, and need not be seen: pg_locks shows everybody which backend holds which transaction id.
 */
export interface Settlement {
  /** Everything up to here is visible to a query that starts now, or will never exist. */
  readonly horizon: bigint;
  /** One step of the fence; true when the horizon has moved. */
  advance(): Promise<boolean>;
}

// The message makes the commit flush: after a crash no position up to H can be drawn a second time.
const raiseFence = `
  select last_value::text as head, is_called from log.position;
  select pg_current_xact_id()::text as fence, pg_logical_emit_message(true, 'kujdes fence', '')`;

const holdersBelow = `
  select exists (
    select from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'transactionid' and l.granted and l.mode = 'ExclusiveLock'
      and a.usename = 'kujdes_writer' and a.datname = current_database()
      and age(l.transactionid) > age($1::xid8::xid)
  ) or exists (
    select from pg_prepared_xacts p
    where p.owner = 'kujdes_writer' and p.database = current_database() and age(p.transaction) > age($1::xid8::xid)
  ) as held`;

interface Fence {
  head: bigint;
  xid: string;
}

/** The settlement of one store: one fence at a time, shared by all who read. */
export function settlement(pool: Pool): Settlement {
  let horizon = 0n;
  let fence: Fence | null = null;
  let step: Promise<boolean> | null = null;

  async function raise(): Promise<Fence> {
    const answers = (await pool.query(raiseFence)) as unknown as QueryResult<Record<string, unknown>>[];
    const [position, own] = answers.map((answer) => answer.rows[0]);
    if (!position || !own) throw new Error('the fence could not be raised');
    return { head: position['is_called'] ? BigInt(String(position['head'])) : 0n, xid: String(own['fence']) };
  }

  async function advance(): Promise<boolean> {
    fence ??= await raise();
    const answer = await pool.query<{ held: boolean }>(holdersBelow, [fence.xid]);
    if (answer.rows[0]?.held !== false) return false;
    const moved = fence.head > horizon;
    if (moved) horizon = fence.head;
    fence = null;
    return moved;
  }

  return {
    get horizon() {
      return horizon;
    },
    advance() {
      step ??= advance().finally(() => {
        step = null;
      });
      return step;
    },
  };
}
