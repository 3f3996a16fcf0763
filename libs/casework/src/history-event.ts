/** An event of one stream as it was recorded (the shape the log gives back). */
export interface HistoryEvent {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly revision: number;
  readonly position: bigint;
  /** The local day it happened. */
  readonly on: string;
  readonly recordedAt: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, string>>;
}

/** An entry as it stands now: the content of the latest correction, under the id and revision of the original. */
export interface Entry<Data = object> {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly on: string;
  readonly data: Data;
  readonly actor: string;
  readonly role: string;
  readonly office: string;
  /** The activity it was noted with in several cases at once, or the entry itself. */
  readonly joint: string;
}

/** An event read as an entry, nothing corrected. */
export function entryOf(event: HistoryEvent): Entry {
  const { actor = '', role = '', office = '', together = event.id } = event.metadata;
  return {
    id: event.id,
    revision: event.revision,
    type: event.type,
    on: event.on,
    data: event.data,
    actor,
    role,
    office,
    joint: together,
  };
}
