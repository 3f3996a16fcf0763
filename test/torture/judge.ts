import type { Acknowledged } from './acknowledgements';
import type { Delivered } from './witness';

/** One row of the log. */
export interface Stored {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
}

/** What is known when everybody has come to rest. */
export interface Evidence {
  readonly acknowledged: readonly Acknowledged[];
  /** The rows written since the load began, in order of position. */
  readonly stored: readonly Stored[];
  /** The same as the witness got them. */
  readonly delivered: readonly Delivered[];
  /** Rows that stand only in the live tables, or only in rebuilt ones, and faults of the chain. */
  readonly differing: number;
}

export interface Verdict {
  /** Acknowledged and not there as acknowledged, or there and not delivered. */
  readonly lost: number;
  /** There twice, there though no request was answered with it, or delivered twice. */
  readonly doubled: number;
  /** Before an event that was acknowledged before it was sent, out of line in its stream, or delivered out of order. */
  readonly reordered: number;
  readonly differing: number;
}

export const nothingWrong: Verdict = { lost: 0, doubled: 0, reordered: 0, differing: 0 };

/** The worse of each count: a verdict in between and a later one see the same events. */
export const worst = (one: Verdict, other: Verdict): Verdict => ({
  lost: Math.max(one.lost, other.lost),
  doubled: Math.max(one.doubled, other.doubled),
  reordered: Math.max(one.reordered, other.reordered),
  differing: Math.max(one.differing, other.differing),
});

/** Counts what is not as it was promised; nobody may still be writing. */
export function judge({ acknowledged, stored, delivered, differing }: Evidence): Verdict {
  return {
    lost: missing(acknowledged, stored) + undelivered(stored, delivered),
    doubled: surplus(stored, acknowledged) + twice(delivered.map(({ id }) => id)),
    reordered: overtaken(acknowledged) + outOfLine(stored) + descending(delivered),
    differing,
  };
}

/** How many acknowledgements the log does not bear out. */
export function missing(acknowledged: readonly Stored[], stored: readonly Stored[]): number {
  const rows = new Map(stored.map((row) => [row.id, row]));
  return acknowledged.filter((told) => {
    const row = rows.get(told.id);
    return row?.stream !== told.stream || row.revision !== told.revision || row.position !== told.position;
  }).length;
}

function undelivered(stored: readonly Stored[], delivered: readonly Delivered[]): number {
  const seen = new Set(delivered.map(({ id }) => id));
  return stored.filter(({ id }) => !seen.has(id)).length;
}

/** Every request was repeated until it was answered: a row nobody was told of was written by an attempt too many. */
function surplus(stored: readonly Stored[], acknowledged: readonly Acknowledged[]): number {
  const told = new Set(acknowledged.map(({ id }) => id));
  return stored.filter(({ id }) => !told.has(id)).length + twice(stored.map(({ id }) => id));
}

const twice = (ids: readonly string[]): number => ids.length - new Set(ids).size;

/** Events that stand before one that was acknowledged before they were sent. */
function overtaken(acknowledged: readonly Acknowledged[]): number {
  const byAnswer = acknowledged.toSorted((a, b) => a.answered - b.answered);
  let next = 0;
  let highest = 0n;
  let count = 0;
  for (const event of acknowledged.toSorted((a, b) => a.sent - b.sent)) {
    for (let before = byAnswer[next]; before && before.answered < event.sent; before = byAnswer[(next += 1)])
      if (before.position > highest) highest = before.position;
    if (event.position <= highest) count += 1;
  }
  return count;
}

function outOfLine(stored: readonly Stored[]): number {
  const last = new Map<string, number>();
  let count = 0;
  for (const { stream, revision } of stored) {
    const before = last.get(stream);
    if (before !== undefined && revision !== before + 1) count += 1;
    last.set(stream, revision);
  }
  return count;
}

function descending(delivered: readonly Delivered[]): number {
  return delivered.filter(({ position }, index) => {
    const before = delivered[index - 1];
    return before !== undefined && position < before.position;
  }).length;
}
