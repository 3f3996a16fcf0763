import { rowsOf, type Query } from '#read-model';
import type { Target } from './target';

/** The key of a target's session lock. */
const lockOf = ({ name }: Target): string => `kujdes live ${name}`;

/**
 * A machine that vanished without a word is missed after some 20 s: until then its session would hold the lock. Rows
 * of the tables follow from the log, so a commit need not wait for the disk: after a crash of the database the
 * checkpoint stands where the rows do, and the rest is folded again.
 * Plans are kept, and one made while a table was small would read all of it when it has grown: never without an index.
 */
const sessionSql = `
  set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;
  set tcp_user_timeout = 20000; set synchronous_commit = off; set enable_seqscan = off`;

const takeSql = 'select pg_try_advisory_lock(hashtext($1)) as live';

/**
 * Ends the session of a live projector that has not said a word for so long: its process is frozen or its machine
 * gone, while the connection still stands. A live one speaks at least every second; one whose statement runs is not
 * idle. The fence, not this, keeps a thawed one from writing.
 */
const endFrozenSql = `
  select count(pg_terminate_backend(holder.pid))::int as ended
  from pg_locks held join pg_stat_activity holder on holder.pid = held.pid
  where held.locktype = 'advisory' and held.granted and held.objsubid = 1 and holder.datname = current_database()
    and held.database = holder.datid and (held.classid::bigint << 32 | held.objid::bigint) = hashtext($1)::bigint
    and holder.state <> 'active' and holder.state_change < clock_timestamp() - $2 * interval '1 millisecond'`;

/** Whether this session is the live one now. When another one is, and has been silent for `frozenMs`, that one is ended. */
export async function becomeLive(session: Query, target: Target, frozenMs: number): Promise<boolean> {
  const [row] = rowsOf<{ live: boolean }>(await session.query(takeSql, [lockOf(target)]));
  if (row?.live === true) await session.query(sessionSql);
  else await session.query(endFrozenSql, [lockOf(target), frozenMs]);
  return row?.live === true;
}
