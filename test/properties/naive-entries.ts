import type { HistoryEvent } from '#casework';

/** An entry as it stands, with its latest content. */
export interface Standing {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  on: string;
  data: Content;
  gone: boolean;
  /** The activity noted in several cases at once, or the entry itself. */
  readonly joint: string;
  readonly office: string;
}

/** Events of every shape, read naively. */
export interface Content {
  readonly entry: string;
  readonly content: Content & { readonly on: string };
  readonly for: readonly string[];
  readonly category: string;
  readonly channel: string;
  readonly kind: string;
  readonly held: boolean;
  readonly withPerson: boolean;
  readonly services?: readonly string[];
  readonly needs?: readonly string[];
  readonly kinds?: readonly string[];
  readonly ended?: readonly string[];
  readonly person: string;
  readonly referral: string;
  readonly to: string;
  readonly provider?: string;
  readonly left?: string;
  readonly household?: { readonly id: string; readonly members: readonly string[] };
}

/** Corrections applied one after the other, then put in order of day and revision. */
export function standing(history: readonly HistoryEvent[]): Standing[] {
  const all: Standing[] = [];
  for (const { id, type, revision, on, data: anything, metadata } of history) {
    const data = anything as Content;
    const repaired = all.find((each) => each.id === data.entry);
    if (type === 'EntryCorrected') Object.assign(repaired!, { data: data.content, on: data.content.on });
    else if (type === 'EntryWithdrawn') repaired!.gone = true;
    else if (type === 'EntryRestored') repaired!.gone = false;
    else {
      const { together: joint = id, office = '' } = metadata;
      all.push({ id, type, revision, on, data, gone: false, joint, office });
    }
  }
  return all.filter(({ gone }) => !gone).sort((x, y) => x.on.localeCompare(y.on) || x.revision - y.revision);
}
