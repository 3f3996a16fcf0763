import type { AppendAnswer, NewEvent, StreamWrite } from '../src';

interface Kept {
  stream: string;
  event: NewEvent;
  append: StreamWrite[];
}

/** The log as anyone would write it down first: a list. */
export class Model {
  readonly log: Kept[] = [];

  stream(name: string): NewEvent[] {
    return this.log.filter(({ stream }) => stream === name).map(({ event }) => event);
  }

  /** What an append must be answered, positions left out; writes it when it is appended. */
  append(writes: StreamWrite[]): AppendAnswer | { outcome: 'appended'; repeated: boolean; revisions: object } {
    const ordered = [...writes].sort((a, b) => (a.stream < b.stream ? -1 : 1));
    const ids = ordered.flatMap(({ events }) => events.map(({ id }) => id));
    const known = this.log.filter(({ event }) => ids.includes(event.id));
    const [first] = known;
    if (first) {
      if (JSON.stringify(contentOf(first.append)) !== JSON.stringify(contentOf(ordered)))
        return { outcome: 'id-taken', id: known.map(({ event }) => event.id).sort()[0]! };
      return { outcome: 'appended', repeated: true, revisions: this.lastOf(ordered) };
    }
    for (const { stream, expect } of ordered) {
      const length = this.stream(stream).length;
      const met = { any: true, none: length === 0, exists: length > 0 }[expect] ?? expect === length - 1;
      if (!met) return { outcome: 'conflict', stream, expected: expect, actual: length ? length - 1 : null };
    }
    for (const { stream, events } of ordered)
      this.log.push(...events.map((event) => ({ stream, event, append: ordered })));
    return { outcome: 'appended', repeated: false, revisions: this.lastOf(ordered) };
  }

  /** The revision of the last event of each stream of an append that is in the log. */
  private lastOf(writes: readonly StreamWrite[]): Record<string, number> {
    return Object.fromEntries(
      writes.map(({ stream, events }) => [stream, this.stream(stream).findIndex(({ id }) => id === events.at(-1)?.id)]),
    );
  }
}

const contentOf = (writes: readonly StreamWrite[]): unknown => writes.map(({ stream, events }) => [stream, events]);
