import type { Pool } from 'pg';
import { canonicalBytes } from '../canonical';
import { checkAppend } from '../check-append';
import type { AppendAnswer, Expectation, StreamWrite } from '../event-store';

interface AppendRow {
  outcome: 'appended' | 'repeated' | 'conflict' | 'id-taken';
  stream: string | null;
  actual: string | null;
  taken: string | null;
  last_position: string | null;
  revisions: string[] | null;
}

const sql = `select outcome, stream, actual, taken, last_position, revisions
  from log.append($1, $2, $3, $4, $5, $6, $7)`;
const words = { none: -1, exists: -2, any: -3 } as const;
const attempts = 5;

/** One round trip: the answer of `log.append` to these writes. */
export async function append(pool: Pool, writes: readonly StreamWrite[], at: Date | null): Promise<AppendAnswer> {
  checkAppend(writes);
  const ordered = [...writes].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  const rows = ordered.flatMap(({ stream, events }, index) =>
    events.map((event) => ({ number: index + 1, event, bytes: canonicalBytes(stream, event) })),
  );
  const values = [
    ordered.map((write) => write.stream),
    ordered.map((write) => codeOf(write.expect)),
    rows.map((row) => row.number),
    rows.map((row) => row.event.id),
    rows.map((row) => row.event.type),
    rows.map((row) => row.bytes),
    at,
  ];
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await pool.query<AppendRow>({ name: 'log-append', text: sql, values });
      return answerOf(answer.rows[0], ordered);
    } catch (error) {
      if (attempt >= attempts || !isRace(error)) throw error;
    }
  }
}

/** Two appends with one id in different streams at the same instant: asked again, the later one finds the id taken. */
function isRace(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'events_id';
}

function codeOf(expect: Expectation): number {
  return typeof expect === 'number' ? expect : words[expect];
}

function answerOf(row: AppendRow | undefined, writes: readonly StreamWrite[]): AppendAnswer {
  if (!row) throw new Error('log.append gave no answer');
  switch (row.outcome) {
    case 'conflict': {
      const write = writes.find(({ stream }) => stream === row.stream);
      if (!write) throw new Error('log.append named a stream that was not written');
      const actual = row.actual === null ? null : Number(row.actual);
      return { outcome: 'conflict', stream: write.stream, expected: write.expect, actual };
    }
    case 'id-taken':
      return { outcome: 'id-taken', id: String(row.taken) };
    case 'appended':
    case 'repeated': {
      const revisions = writes.map(({ stream }, index) => [stream, Number(row.revisions?.[index])] as const);
      const position = BigInt(row.last_position ?? 0);
      return {
        outcome: 'appended',
        position,
        revisions: Object.fromEntries(revisions),
        repeated: row.outcome === 'repeated',
      };
    }
  }
}
