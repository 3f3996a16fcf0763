import type { Action } from './action';
import type { HistoryEvent } from './history-event';

/** A newer version of the system wrote this event: nothing may be concluded about its stream without understanding it. */
export class NewerEntry extends Error {
  override readonly name = 'NewerEntry';
  constructor(shape: string) {
    super(`a newer version of the system wrote ${shape}`);
  }
}

/** A kind of event and the newest shape of it this version reads. */
export type StoredEvent = Pick<Action, 'event' | 'schema'>;

/** Checks events of one kind of stream: throws NewerEntry for a type or shape that is not among those given. */
export function readerOf(
  events: readonly StoredEvent[],
): (event: Pick<HistoryEvent, 'type' | 'schema' | 'metadata'>) => void {
  const newest = new Map(events.map(({ event, schema }) => [event, schema]));
  const require = (type: string, schema: number): void => {
    if (!(schema <= (newest.get(type) ?? 0))) throw new NewerEntry(`${type} in shape ${String(schema)}`);
  };
  return ({ type, schema, metadata }) => {
    require(type, schema);
    // A correction holds another action's content, in the shape that is named beside it.
    const repairs = metadata['repairs'];
    if (repairs === undefined) return;
    const [repaired = '', shape] = repairs.split('/');
    if (shape !== undefined) require(repaired, Number(shape));
  };
}
