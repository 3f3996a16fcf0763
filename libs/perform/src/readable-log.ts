import { accountActions } from '#access';
import { caseActions, householdActions, NewerEntry, providerEvents, readerOf, type Subject } from '#casework';
import { categoryOf, type EventStore, type RecordedEvent } from '#event-store';
import { planActions } from '#indicators';
import { personSubject } from '#people';

const readers: Readonly<Record<Subject, ReturnType<typeof readerOf>>> = {
  case: readerOf(caseActions),
  person: readerOf(personSubject.actions),
  provider: readerOf(providerEvents),
  household: readerOf(householdActions),
  plan: readerOf(planActions),
  account: readerOf(accountActions),
};

const isSubject = (category: string): category is Subject => Object.hasOwn(readers, category);

/** The same log, whose streams are read only when this version understands every event of them; throws NewerEntry. */
export function readableLog(log: EventStore): EventStore {
  const understood = (stream: string, events: RecordedEvent[]): RecordedEvent[] => {
    const category = categoryOf(stream);
    const read = isSubject(category) ? readers[category] : undefined;
    if (!read && events.length > 0) throw new NewerEntry(`streams of the kind ${category}`);
    for (const event of events) read?.(event);
    return events;
  };
  return {
    append: (writes) => log.append(writes),
    read: async (stream, from) => understood(stream, await log.read(stream, from)),
    async readMany(streams) {
      const histories = await log.readMany(streams);
      for (const [stream, events] of histories) understood(stream, events);
      return histories;
    },
    readAll: (options) => log.readAll(options),
    follow: (options) => log.follow(options),
    histories: (options) => log.histories(options),
    locate: (ids) => log.locate(ids),
    head: () => log.head(),
    close: () => log.close(),
  };
}
