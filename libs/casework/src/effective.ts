import { entryOf, type Entry, type HistoryEvent } from './history-event';

/** Stored names of the three repairs. */
export const repairEvents = {
  correct: 'EntryCorrected',
  withdraw: 'EntryWithdrawn',
  restore: 'EntryRestored',
} as const;

interface Repair {
  readonly entry: string;
  readonly content?: { readonly on: string };
}

/** Corrects, withdraws or restores another entry; is none itself. */
export const isRepair = (event: Pick<HistoryEvent, 'type'>): boolean =>
  Object.values<string>(repairEvents).includes(event.type);

export interface CaseEntry extends Entry {
  readonly withdrawn: boolean;
  readonly corrected: boolean;
}

/** Every entry of a history with its latest content, also those withdrawn, ordered by (day, revision of the original). */
export function entriesOf(history: readonly HistoryEvent[]): CaseEntry[] {
  const entries = new Map<string, CaseEntry>();
  for (const event of history) {
    if (!isRepair(event)) {
      entries.set(event.id, { ...entryOf(event), withdrawn: false, corrected: false });
      continue;
    }
    const { entry: id, content } = event.data as Repair;
    const entry = entries.get(id);
    if (!entry) throw new Error(`repair ${event.id} names no earlier entry`);
    if (event.type === repairEvents.correct && content) {
      entries.set(id, { ...entry, data: content, on: content.on, corrected: true });
    } else {
      entries.set(id, { ...entry, withdrawn: event.type === repairEvents.withdraw });
    }
  }
  return [...entries.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.revision - b.revision));
}

/** The history as it stands: corrections applied, withdrawn entries left out, in effective order. */
export const effective = (history: readonly HistoryEvent[]): CaseEntry[] =>
  entriesOf(history).filter((entry) => !entry.withdrawn);
