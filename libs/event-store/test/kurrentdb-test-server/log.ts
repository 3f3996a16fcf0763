import { randomUUID } from 'node:crypto';

export interface Written {
  id: string;
  type: string;
  isJson: boolean;
  data: Uint8Array;
  metadata: Record<string, unknown>;
}

export interface LogRecord extends Written {
  stream: string;
  revision: number;
  position: bigint;
  createdMs: number;
}

/** Expected revision as the wire has it: a number, or none, any, exists. */
export const expected = { none: -1, any: -2, exists: -4 } as const;

export interface Wanted {
  stream: string;
  expect: number;
  records: readonly Written[];
}

export type WriteAnswer =
  | { done: true; position: bigint; revisions: number[] }
  | { done: false; stream: string; expect: number; actual: number };

/** The log of a test server: in memory, in one order, with positions that leave gaps as those of a real one do. */
export class Log {
  readonly records: LogRecord[] = [];
  private readonly streams = new Map<string, LogRecord[]>();
  private readonly listeners = new Set<() => void>();
  private end = 512n;

  constructor() {
    // A real log is never empty.
    this.write([{ stream: '$settings', expect: expected.none, records: [record('$init', {})] }]);
  }

  stream(name: string): readonly LogRecord[] {
    return this.streams.get(name) ?? [];
  }

  onWrite(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** All or nothing. Streams that hold exactly these ids already are answered as done, when all of them are. */
  write(wanted: readonly Wanted[]): WriteAnswer {
    const known = wanted.map((each) => this.isThere(each));
    if (known.every(Boolean)) {
      return { done: true, position: this.end, revisions: wanted.map(({ stream }) => this.stream(stream).length - 1) };
    }
    // The last that fails is named, so that nobody relies on its being the first.
    for (const { stream, expect } of [...wanted].reverse()) {
      const actual = this.stream(stream).length - 1;
      if (!isMet(expect, actual)) return { done: false, stream, expect, actual };
    }
    for (const { stream, records } of wanted) {
      const all = this.streams.get(stream) ?? [];
      this.streams.set(stream, all);
      for (const each of records) {
        const written = { ...each, stream, revision: all.length, position: this.end, createdMs: Date.now() };
        this.end += BigInt(96 + each.data.length);
        all.push(written);
        this.records.push(written);
      }
    }
    for (const listener of this.listeners) listener();
    // Not the position of the last record: whoever needs that reads it.
    return { done: true, position: this.end, revisions: wanted.map(({ stream }) => this.stream(stream).length - 1) };
  }

  private isThere({ stream, expect, records }: Wanted): boolean {
    const all = this.stream(stream);
    const from = expect >= expected.none ? expect + 1 : all.findIndex(({ id }) => id === records[0]?.id);
    return from >= 0 && records.every(({ id }, index) => all[from + index]?.id === id);
  }
}

function isMet(expect: number, actual: number): boolean {
  if (expect === expected.any) return true;
  return expect === expected.exists ? actual >= 0 : expect === actual;
}

export function record(type: string, data: object, metadata: Record<string, unknown> = {}): Written {
  return { id: randomUUID(), type, isJson: true, data: Buffer.from(JSON.stringify(data)), metadata };
}
