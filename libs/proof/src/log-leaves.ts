import type { EventStore, RecordedEvent } from '#event-store';
import { leafOf } from './leaf';

/** An event of the log as the tree would hold it; no leaf when no event can be made of what is stored. */
export interface FoundLeaf {
  readonly position: bigint;
  readonly revision: number;
  readonly stream: string | undefined;
  readonly leaf: Buffer | undefined;
}

const pageSize = 1_000;

/** The leaves of the log, in order, range after range, a page of events in memory at a time. */
export class LogLeaves {
  private page: FoundLeaf[] = [];
  private at = 0;
  private cursor = 0n;

  constructor(private readonly store: Pick<EventStore, 'readAll'>) {}

  /**
   * What stands behind the last range up to `through`. An unreadable event takes the place of the next one that
   * `signed`, positions in order, expects; without one the rest of the range cannot be read.
   */
  async upTo(through: bigint, signed: readonly bigint[]): Promise<FoundLeaf[]> {
    const found: FoundLeaf[] = [];
    for (;;) {
      for (let next = this.page[this.at]; next; next = this.page[this.at]) {
        if (next.position > through) return found;
        found.push(next);
        this.at += 1;
      }
      if (this.cursor >= through || !(await this.turn(through, signed))) return found;
    }
  }

  /** Leaves out what stands up to `through`, unread where it was not read yet. */
  skipTo(through: bigint): void {
    for (let next = this.page[this.at]; next && next.position <= through; next = this.page[this.at]) this.at += 1;
    if (this.at === this.page.length && this.cursor < through) this.cursor = through;
  }

  /** How many events come behind the last range; null when one of them cannot be read. */
  async countRest(): Promise<number | null> {
    let count = this.page.length - this.at;
    for (;;) {
      const page = await this.read(pageSize);
      const last = page?.at(-1);
      if (!page || !last) return page ? count : null;
      count += page.length;
      this.cursor = last.position;
    }
  }

  private async turn(through: bigint, signed: readonly bigint[]): Promise<boolean> {
    const page = await this.read(pageSize, through);
    if (!page) {
      const position = signed.find((each) => each > this.cursor) ?? through;
      this.page = [{ position, revision: 0, stream: undefined, leaf: undefined }];
    } else this.page = page;
    this.at = 0;
    this.cursor = this.page.at(-1)?.position ?? this.cursor;
    return this.page.length > 0;
  }

  /** The next events, as many as can be read; undefined when the very next one cannot. */
  private async read(limit: number, until?: bigint): Promise<FoundLeaf[] | undefined> {
    try {
      return (await this.store.readAll({ after: this.cursor, until, limit })).map(foundLeaf);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return limit === 1 ? undefined : this.read(Math.floor(limit / 2), until);
    }
  }
}

function foundLeaf(event: RecordedEvent): FoundLeaf {
  return { position: event.position, revision: event.revision, stream: event.stream, leaf: leafOf(event) };
}

/** Stored bytes that are no event: not UTF-8 (the database says 22…), not JSON, not of its form, or too long. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return true;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('22');
}
