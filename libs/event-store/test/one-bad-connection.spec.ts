import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { appended, event, idsOf } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

/** Between a store and its database: passes everything on, until it swallows what the database says. */
async function wire(to: URL): Promise<{ port: number; silent: (is: boolean) => void; end: () => void }> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => !isSilent && near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    silent: (is) => {
      isSilent = is;
    },
    end: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('what goes wrong for one', () => {
  let database: LogDatabase;
  beforeEach(async () => {
    database = await logDatabase();
  });
  afterEach(() => database.drop());

  it('leaves reads asked for in the same moment as they are, when stored bytes are no event', async () => {
    const store = database.store();
    const [bad, good] = [event(), event()];
    await appended(store, 'case-1', bad);
    await appended(store, 'case-2', good);
    await database.owner.query('set session_replication_role = replica');
    await database.owner.query(String.raw`update log.events set envelope = '\xff' where stream = 'case-1'`);
    const [one, two] = await Promise.allSettled([store.read('case-1'), store.read('case-2')]);
    expect(one.status).toBe('rejected');
    expect(two).toMatchObject({ status: 'fulfilled' });
    expect(idsOf(await store.read('case-2'))).toEqual([good.id]);
  });

  it('does not hold appends and reads for ever when a connection goes silent', async () => {
    const between = await wire(new URL(database.urlOf('kujdes_writer')));
    const through = (role: 'kujdes_writer' | 'kujdes_app'): string => {
      const url = new URL(database.urlOf(role));
      url.hostname = '127.0.0.1';
      url.port = String(between.port);
      return url.href;
    };
    const store = database.store({ url: through('kujdes_writer'), readUrl: through('kujdes_app') });
    await appended(store, 'case-1', event());
    await store.read('case-1');
    between.silent(true);
    const lost = event();
    const writes = [{ stream: 'case-1', expect: 'any' as const, events: [lost] }];
    await Promise.all([
      expect(store.append(writes)).rejects.toThrow(/timeout/),
      expect(store.read('case-1')).rejects.toThrow(/timeout/),
    ]);
    between.silent(false);
    expect(await store.append(writes)).toMatchObject({ outcome: 'appended', repeated: true });
    expect(idsOf(await store.read('case-1')).at(-1)).toBe(lost.id);
    between.end();
  });
});
