import type { HistoryEvent } from '#casework';
import type { PlacedRow, Projection } from './projection';

/** One stream, folded as its events come. One that threw is of no use any more. */
export interface Folding {
  add(event: HistoryEvent): void;
  rows(): PlacedRow[];
}

interface Kept {
  readonly folding: Folding;
  readonly folded: readonly HistoryEvent[];
}

/**
 * Rows of whole histories, each event of which is folded once: a stream that comes again with more events goes on where
 * it was left. Those of the streams asked for last are kept, of at most so many events together.
 */
export function goingOn(start: (id: string) => Folding, mostKept: number): Projection['rows'] {
  const kept = new Map<string, Kept>();
  let events = 0;
  const take = (id: string): Kept | undefined => {
    const found = kept.get(id);
    kept.delete(id);
    events -= found?.folded.length ?? 0;
    return found;
  };
  return (id, history) => {
    const found = take(id);
    const goesOn = found !== undefined && beginsWith(history, found.folded);
    const folding = goesOn ? found.folding : start(id);
    for (const event of goesOn ? history.slice(found.folded.length) : history) folding.add(event);
    const rows = folding.rows();
    if (history.length <= mostKept) {
      kept.set(id, { folding, folded: history });
      events += history.length;
      for (const oldest of kept.keys()) {
        if (events <= mostKept) break;
        take(oldest);
      }
    }
    return rows;
  };
}

/** What is recorded never changes: where the last of them is the same event, all before it are. */
function beginsWith(history: readonly HistoryEvent[], folded: readonly HistoryEvent[]): boolean {
  const last = folded.at(-1);
  const same = history[folded.length - 1];
  return last !== undefined && same?.id === last.id && same.position === last.position;
}
