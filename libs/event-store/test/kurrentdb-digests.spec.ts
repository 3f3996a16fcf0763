import { kurrentEventStore, verifyCarriedDigests } from '../src';
import { appended, event } from '../src/conformance/support';
import { record, type LogRecord } from './kurrentdb-test-server/log';
import { kurrentTestServer, type KurrentTestServer } from './kurrentdb-test-server/kurrentdb-test-server';

describe('verifying the digests that events carry in KurrentDB', () => {
  let server: KurrentTestServer;
  beforeEach(async () => {
    server = await kurrentTestServer();
    const store = await kurrentEventStore({ url: server.url });
    for (let n = 0; n < 4; n += 1) {
      for (const stream of ['case-1', 'case-2', 'case-3']) await appended(store, stream, event({ n }));
    }
    await store.close();
  });
  afterEach(() => server.stop());

  const at = (stream: string, revision: number): LogRecord =>
    server.log.records.find((each) => each.stream === stream && each.revision === revision)!;
  const rewrite = (stream: string, revision: number, from: string, to: string): void => {
    const found = at(stream, revision);
    found.data = Buffer.from(Buffer.from(found.data).toString('utf8').replace(from, to));
  };
  const remove = (which: LogRecord): void => void server.log.records.splice(server.log.records.indexOf(which), 1);

  it('finds nothing in a log as it was written', async () => {
    expect(await verifyCarriedDigests({ url: server.url })).toEqual({ intact: true, streams: 3, events: 12 });
  });

  const changes: [name: string, change: () => void, revision: number, problem: string][] = [
    ['a changed value', () => rewrite('case-2', 2, '"n":2', '"n":9'), 2, 'altered'],
    ['another type beside the event', () => void (at('case-2', 1).type = 'Other'), 1, 'altered'],
    ['another digest', () => void (at('case-2', 1).metadata['digest'] = '00'), 1, 'altered'],
    ['a removed event', () => remove(at('case-2', 1)), 1, 'removed'],
    ['a removed first event', () => remove(at('case-2', 0)), 0, 'removed'],
    ['a cut-off end', () => remove(at('case-2', 3)), 3, 'removed'],
    [
      'two events swapped',
      () => {
        const [one, two] = [at('case-2', 1), at('case-2', 2)];
        [one.id, two.id, one.data, two.data] = [two.id, one.id, two.data, one.data];
        [one.metadata, two.metadata] = [two.metadata, one.metadata];
      },
      1,
      'added',
    ],
    [
      'an event of another stream',
      () => {
        const [from, to] = [at('case-1', 1), at('case-2', 1)];
        [to.id, to.data, to.metadata] = [from.id, from.data, from.metadata];
      },
      1,
      'added',
    ],
    [
      'an event that was put in without its id being taken',
      () => {
        const { id, type, data, metadata } = at('case-2', 3);
        server.log.write([{ stream: 'case-2', expect: 3, records: [{ ...record(type, {}), id, data, metadata }] }]);
      },
      4,
      'added',
    ],
  ];
  it.each(changes)('names the place of %s', async (_name, change, revision, problem) => {
    change();
    expect(await verifyCarriedDigests({ url: server.url })).toEqual({
      intact: false,
      stream: 'case-2',
      revision,
      problem,
    });
  });
});
