import { createHash } from 'node:crypto';
import { canonicalBytes } from './canonical';
import { categoryOf, type NewEvent } from './event-store';
import { rowsOf, type Query } from '#sql';

export type ChainReport =
  | { intact: true; streams: number; events: number }
  /** The first event, in order of stream names and revisions, that does not fit what is around it. */
  | { intact: false; stream: string; revision: number; problem: ChainProblem };

/**
 * altered: its bytes, or what repeats them, are not those that were chained (so also an event put in or swapped);
 * or it is not of the append it says, whole; removed: it should be there; added: the stream does not know it; misplaced: it was written elsewhere.
 */
export type ChainProblem = 'altered' | 'removed' | 'added' | 'misplaced';

const pageSize = 1_000;
const start = Buffer.alloc(32);
const eventsSql = `
  select stream, category, revision, position, id, type, recorded_at, envelope, hash from log.events
  where (stream, revision) > ($1, $2) order by stream, revision limit ${pageSize}`;
const headsSql = `
  select t.id, t.revision, t.last_hash from log.streams t where t.id > $1 order by t.id limit ${pageSize}`;
/** An append names the position of its first event and how many there are; one of a single event is most of them. */
const brokenAppendSql = `
  select stream, revision from log.events where append_first = (
    select append_first from log.events where append_size <> 1 or append_first <> position group by append_first
    having min(position) <> append_first or min(append_size) <> max(append_size) or count(*) <> max(append_size)
    order by append_first limit 1
  ) and (append_size <> 1 or append_first <> position) order by position limit 1`;

interface Link {
  stream: string;
  revision: number;
  hash: Buffer;
  position: bigint;
  recordedAt: number;
}

/**
 * Recomputes the chain of every stream. An attacker who recomputes all hashes is only found by signed roots outside.
 * Where events are appended meanwhile, `query` is a transaction that sees one moment (repeatable read).
 * `onProgress` is told, now and then, how many events were fine.
 */
export async function verifyChain(query: Query, onProgress?: (events: number) => void): Promise<ChainReport> {
  const heads = rowsInPages(query, headsSql, [''], (row) => [row['id']]);
  let head = await heads.next();
  let last: Link | null = null;
  let events = 0;
  let streams = 0;

  /** Ends the stream of `last` against its row in log.streams; rows before it have no events. */
  async function endOfStream(): Promise<ChainReport | null> {
    if (!last) return null;
    const row = head.value;
    if (!row || String(row['id']) > last.stream) return fault(last.stream, 0, 'added');
    if (row['id'] !== last.stream) return fault(String(row['id']), 0, 'removed');
    const revision = Number(row['revision']);
    if (revision > last.revision) return fault(last.stream, last.revision + 1, 'removed');
    if (revision < last.revision) return fault(last.stream, revision + 1, 'added');
    if (!last.hash.equals(row['last_hash'] as Buffer)) return fault(last.stream, last.revision, 'altered');
    streams += 1;
    head = await heads.next();
    return null;
  }

  for await (const row of rowsInPages(query, eventsSql, ['', -1], (r) => [r['stream'], r['revision']])) {
    const stream = String(row['stream']);
    if (last && last.stream !== stream) {
      const report = await endOfStream();
      if (report) return report;
      last = null;
    }
    const revision = Number(row['revision']);
    const expected: number = last ? last.revision + 1 : 0;
    if (revision !== expected) return fault(stream, expected, 'removed');
    const envelope = row['envelope'] as Buffer;
    const hash: Buffer = createHash('sha256')
      .update(last?.hash ?? start)
      .update(envelope)
      .digest();
    const link: Link = {
      stream,
      revision,
      hash,
      position: BigInt(String(row['position'])),
      recordedAt: new Date(row['recorded_at'] as Date).getTime(),
    };
    const problem = problemOf(row, envelope, link, last);
    if (problem) return fault(stream, revision, problem);
    last = link;
    events += 1;
    if (events % pageSize === 0) onProgress?.(events);
  }
  const report = await endOfStream();
  if (report) return report;
  if (head.value) return fault(String(head.value['id']), 0, 'removed');
  const [broken] = rowsOf(await query.query(brokenAppendSql));
  if (broken) return fault(String(broken['stream']), Number(broken['revision']), 'altered');
  return { intact: true, streams, events };
}

function problemOf(row: Record<string, unknown>, envelope: Buffer, link: Link, last: Link | null): ChainProblem | null {
  if (!link.hash.equals(row['hash'] as Buffer)) {
    const told = eventIn(envelope)?.stream ?? link.stream;
    return told === link.stream ? 'altered' : 'misplaced';
  }
  const read = eventIn(envelope);
  if (!read) return 'altered';
  const { stream, ...event } = read;
  if (stream !== link.stream) return 'misplaced';
  if (!isCanonical(stream, event, envelope)) return 'altered';
  const repeats = row['id'] === event.id && row['type'] === event.type && row['category'] === categoryOf(stream);
  if (!repeats) return 'altered';
  if (last && link.position <= last.position) return 'misplaced';
  return link.recordedAt >= (last?.recordedAt ?? -Infinity) ? null : 'altered'; // also when it is no time at all
}

function eventIn(envelope: Buffer): (NewEvent & { stream: string }) | undefined {
  try {
    const read: unknown = JSON.parse(envelope.toString('utf8'));
    return typeof read === 'object' && read ? (read as NewEvent & { stream: string }) : undefined;
  } catch {
    return undefined;
  }
}

function isCanonical(stream: string, event: NewEvent, envelope: Buffer): boolean {
  try {
    return canonicalBytes(stream, event).equals(envelope);
  } catch {
    return false; // longer than any event
  }
}

function fault(stream: string, revision: number, problem: ChainProblem): ChainReport {
  return { intact: false, stream, revision, problem };
}

async function* rowsInPages(
  query: Query,
  sql: string,
  first: unknown[],
  keyOf: (row: Record<string, unknown>) => unknown[],
): AsyncGenerator<Record<string, unknown>, undefined> {
  let key = first;
  for (;;) {
    const rows = rowsOf(await query.query(sql, key));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return undefined;
    key = keyOf(last);
  }
}
