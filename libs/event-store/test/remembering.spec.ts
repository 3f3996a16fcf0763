import { remembering, type EventStore } from '../src';
import { conformanceSuite } from '../src/conformance';
import { appended, event, idsOf } from '../src/conformance/support';
import { onPostgres } from './engines';
import { logDatabase, type LogDatabase } from './log-database';

// So few that histories are forgotten all the time.
conformanceSuite('PostgreSQL, whose histories are remembered', async () => {
  const { store, another, drop } = await onPostgres();
  return { store: remembering(store, 5), another: remembering(another, 100), drop };
});

/** Waited for until somebody opens it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('a log that remembers', () => {
  let database: LogDatabase;
  let log: EventStore;
  beforeEach(async () => {
    database = await logDatabase();
    log = database.store();
  });
  afterEach(() => database.drop());

  /** The same log, and from which revision each read of it began. */
  function told(): { log: EventStore; reads: string[] } {
    const reads: string[] = [];
    const read: EventStore['read'] = (stream, from = 0) => {
      reads.push(`${stream} from ${from}`);
      return log.read(stream, from);
    };
    return { log: { ...log, read }, reads };
  }

  it('reads only what came since, also what others wrote', async () => {
    const { log: counted, reads } = told();
    const store = remembering(counted, 10);
    const other = database.store();
    await appended(other, 'case-1', event(), event());
    expect(await store.read('case-1')).toHaveLength(2);
    await appended(other, 'case-1', event());
    const all = await other.read('case-1');
    expect(await store.read('case-1')).toEqual(all);
    expect((await store.readMany(['case-1', 'case-1', 'case-2'])).get('case-1')).toEqual(all);
    expect(await store.read('case-1', 2)).toEqual(all.slice(2));
    expect(reads).toEqual(['case-1 from 0', 'case-1 from 2', 'case-1 from 3', 'case-2 from 0', 'case-1 from 2']);
  });

  it('forgets the streams that were not read for longest', async () => {
    const { log: counted, reads } = told();
    const store = remembering(counted, 5);
    for (const stream of ['case-1', 'case-2', 'case-3']) await appended(log, stream, event(), event());
    for (const stream of ['case-1', 'case-2', 'case-1', 'case-3']) await store.read(stream);
    reads.length = 0;
    for (const stream of ['case-1', 'case-3', 'case-2']) await store.read(stream);
    expect(reads).toEqual(['case-1 from 2', 'case-3 from 2', 'case-2 from 0']);
    await appended(log, 'case-4', event(), event(), event(), event(), event(), event());
    expect(await store.read('case-4')).toHaveLength(6);
    expect(await store.read('case-4')).toHaveLength(6);
  });

  it('keeps what was read later when an earlier read is answered last', async () => {
    await appended(log, 'case-1', event());
    const { log: counted, reads } = told();
    const [found, answer] = [gate(), gate()];
    let isFirst = true;
    const read: EventStore['read'] = async (stream, from) => {
      const waits = isFirst;
      isFirst = false;
      const events = await counted.read(stream, from);
      found.open();
      if (waits) await answer.opened;
      return events;
    };
    const store = remembering({ ...counted, read }, 10);
    const early = store.read('case-1');
    await found.opened;
    await appended(log, 'case-1', event());
    const late = await store.read('case-1');
    answer.open();
    expect([(await early).length, late.length]).toEqual([1, 2]);
    expect(idsOf(await store.read('case-1'))).toEqual(idsOf(late));
    expect(reads.at(-1)).toBe('case-1 from 2');
  });

  it('gives what nobody can change', async () => {
    const store = remembering(log, 10);
    await appended(log, 'case-1', event());
    const history = await store.read('case-1');
    expect(() => history.push(...history)).toThrow(TypeError);
    expect(await store.read('case-1')).toHaveLength(1);
  });
});
