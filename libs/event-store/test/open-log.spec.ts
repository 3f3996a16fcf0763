import { kurrentEventStore, markEngine, markInstallation, openLog, type EventStore } from '../src';
import { appended, event } from '../src/conformance/support';
import { kurrentTestServer, type KurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';
import { logDatabase, type LogDatabase } from './log-database';

describe('opening the log of an installation', () => {
  const closing: (() => Promise<void>)[] = [];
  let server: KurrentTestServer;
  beforeAll(async () => {
    server = await kurrentTestServer();
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
    await server.stop();
  });

  const database = async (mode: 'test' | 'none'): Promise<LogDatabase> => {
    const made = await logDatabase({ mode });
    closing.push(() => made.drop());
    return made;
  };
  const open = async (made: LogDatabase, kurrentdbUrl?: string, clock?: () => Date): Promise<EventStore> => {
    const postgres = { url: made.urlOf('kujdes_writer'), readUrl: made.urlOf('kujdes_app'), clock };
    const store = await openLog({ query: await made.connect('kujdes_app'), kurrentdbUrl, postgres });
    closing.push(() => store.close());
    return store;
  };

  it('stays with PostgreSQL once it began there, also from before engines were marked', async () => {
    const made = await database('test');
    await appended(await open(made), 'case-1', event());
    await expect(open(made, server.url)).rejects.toThrow(/is in postgres for ever: start it with EVENT_STORE=postgres/);
    await expect(markEngine(made.owner, 'kurrentdb')).rejects.toThrow(/is in postgres for ever/);
    await markEngine(made.owner, 'postgres');
  });

  it('is not opened before the database is marked', async () => {
    const made = await database('none');
    await expect(open(made)).rejects.toThrow(/migrate it first/);
  });

  it('stays with KurrentDB, with this one, and another installation is refused there', async () => {
    const made = await database('none');
    await markInstallation(made.owner, 'real');
    await markEngine(made.owner, 'kurrentdb');
    await expect(open(made)).rejects.toThrow(/is in kurrentdb for ever: start it with EVENT_STORE=kurrentdb/);
    const [store, again] = await Promise.all([open(made, server.url), open(made, server.url)]);
    await appended(store, 'case-1', event());
    expect(await again.read('case-1')).toHaveLength(1);
    await expect(made.owner.query(`update log.engine set engine = 'postgres'`)).rejects.toThrow(/never changed/);

    const other = await database('none');
    await markInstallation(other.owner, 'real');
    await markEngine(other.owner, 'kurrentdb');
    await expect(open(other, server.url)).rejects.toThrow(/holds the log of another installation/);
  });

  it('takes a simulated time on KurrentDB in a demo or a test only', async () => {
    const clock = () => new Date('2023-05-06T07:08:09.123Z');
    for (const mode of ['real', 'demo'] as const) {
      const own = await kurrentTestServer();
      closing.push(() => own.stop());
      const made = await database('none');
      await markInstallation(made.owner, mode);
      await markEngine(made.owner, 'kurrentdb');
      const opening = open(made, own.url, clock);
      if (mode === 'real') await expect(opening).rejects.toThrow(/simulated time/);
      else {
        const store = await opening;
        await appended(store, 'case-1', event());
        expect((await store.read('case-1'))[0]?.recordedAt).toBe('2023-05-06T07:08:09.123Z');
      }
    }
  });

  it('keeps the first name a log in KurrentDB is given, when many give it at once', async () => {
    const own = await kurrentTestServer();
    closing.push(() => own.stop());
    const names = ['one', 'two', 'one', 'two', 'one', 'two'];
    const opened = await Promise.allSettled(names.map((log) => kurrentEventStore({ url: own.url, log })));
    for (const each of opened) if (each.status === 'fulfilled') closing.push(() => each.value.close());
    const winners = new Set(names.filter((_, index) => opened[index]?.status === 'fulfilled'));
    expect(winners.size).toBe(1);
    expect(opened.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  });
});
