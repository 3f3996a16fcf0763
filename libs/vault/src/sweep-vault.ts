import type { Pool } from 'pg';

interface Candidate {
  id: string;
  event: string;
  sealedAt: string;
}

const ROWS_AT_ONCE = 1_000;

/** Deletes what was sealed for events that never came into the log; each row is looked at in one sweep only. */
export async function sweepVault(
  pool: Pool,
  isInLog: (eventIds: string[]) => Promise<Set<string>>,
  olderThan: Date,
): Promise<number> {
  let swept = 0;
  let from = { sealedAt: await sweptUntil(pool), id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // The time stays text: a Date would lose its microseconds.
    const { rows } = await pool.query<Candidate>(
      `select id, event, sealed_at::text as "sealedAt" from vault.sealed
       where (sealed_at, id) > ($1::timestamptz, $2::uuid) and sealed_at < $3 order by sealed_at, id limit $4`,
      [from.sealedAt, from.id, olderThan, ROWS_AT_ONCE],
    );
    const last = rows.at(-1);
    if (!last) break;
    const inLog = await isInLog([...new Set(rows.map(({ event }) => event))]);
    const lost = rows.filter(({ event }) => !inLog.has(event)).map(({ id }) => id);
    if (lost.length > 0) swept += await deleteLost(pool, lost, olderThan);
    from = last;
  }
  await pool.query('select vault.swept_until($1)', [olderThan]);
  return swept;
}

async function sweptUntil(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ until: string }>('select until::text from vault.swept');
  return rows[0]?.until ?? '-infinity';
}

async function deleteLost(pool: Pool, ids: readonly string[], olderThan: Date): Promise<number> {
  const { rows } = await pool.query<{ gone: number }>('select vault.sweep($1::uuid[], $2)::int as gone', [
    ids,
    olderThan,
  ]);
  return rows[0]?.gone ?? 0;
}
