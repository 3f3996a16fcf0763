import { canonicalBytes } from '../canonical';
import { checkAppend } from '../check-append';
import type { AppendAnswer, StreamWrite } from '../event-store';

const mostBytes = 16 * 1_048_576;

/** An append as it will be sent: its streams in order of their names, its events as the bytes that are stored. */
export interface PreparedAppend {
  readonly writes: readonly PreparedWrite[];
  /** A simulated time, or null for the database's. */
  readonly at: Date | null;
  readonly events: number;
  readonly bytes: number;
}

interface PreparedWrite {
  readonly stream: string;
  readonly expect: StreamWrite['expect'];
  readonly events: readonly { readonly id: string; readonly type: string; readonly bytes: Buffer }[];
}

/** Throws RangeError for what can never be stored, also above 16 MiB. */
export function prepareAppend(writes: readonly StreamWrite[], at: Date | null): PreparedAppend {
  checkAppend(writes);
  const prepared = writes
    .map(({ stream, expect, events }): PreparedWrite => ({
      stream,
      expect,
      events: events.map((event) => ({ id: event.id, type: event.type, bytes: canonicalBytes(stream, event) })),
    }))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1));
  const sizes = prepared.flatMap(({ events }) => events.map(({ bytes }) => bytes.length));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > mostBytes) throw new RangeError('an append holds at most 16 MiB');
  return { writes: prepared, at, events: sizes.length, bytes };
}

/** A row of `log.append_many`: what came of one write. */
export interface AppendRow {
  /** Null for the streams of a conflict that are not the one in conflict. */
  outcome: 'appended' | 'repeated' | 'conflict' | 'id-taken' | null;
  revision: string | null;
  last_position: string | null;
  taken: string | null;
}

/** The answer to an append, from the rows of its writes. */
export function answerOf({ writes }: PreparedAppend, rows: readonly AppendRow[]): AppendAnswer {
  const index = rows.findIndex(({ outcome }) => outcome !== null);
  const [row, write] = [rows[index], writes[index]];
  if (!row || !write || rows.length !== writes.length) throw new Error('the log gave no answer to an append');
  switch (row.outcome) {
    case 'conflict': {
      const actual = row.revision === null ? null : Number(row.revision);
      return { outcome: 'conflict', stream: write.stream, expected: write.expect, actual };
    }
    case 'id-taken':
      return { outcome: 'id-taken', id: String(row.taken) };
    default: {
      const revisions = writes.map(({ stream }, number) => [stream, Number(rows[number]?.revision)] as const);
      return {
        outcome: 'appended',
        position: BigInt(row.last_position ?? 0),
        revisions: Object.fromEntries(revisions),
        repeated: row.outcome === 'repeated',
      };
    }
  }
}
