import type { Client } from 'pg';
import { canonicalBytes, verifyChain, type NewEvent } from '../src';
import { appended, event, idsOf } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

/** What a process of the version before sends while the new one already runs. */
describe('log.append, as the version before calls it', () => {
  let database: LogDatabase;
  let writer: Client;
  beforeAll(async () => {
    database = await logDatabase();
    writer = await database.connect('kujdes_writer');
  });
  afterAll(() => database.drop());

  const append = async (streams: string[], expected: number[], events: [stream: number, event: NewEvent][]) => {
    const { rows } = await writer.query(
      `select outcome, stream, actual, taken, last_position, revisions from log.append($1, $2, $3, $4, $5, $6, null)`,
      [
        streams,
        expected,
        events.map(([stream]) => stream),
        events.map(([, { id }]) => id),
        events.map(([, { type }]) => type),
        events.map(([stream, each]) => canonicalBytes(streams[stream - 1]!, each)),
      ],
    );
    return rows[0] as unknown;
  };
  const none = { stream: null, actual: null, taken: null, last_position: null, revisions: null };

  it('writes, repeats, and answers conflicts and taken ids as it did, beside appends of today', async () => {
    const store = database.store();
    const [one, two, three] = [event({ text: 'ë' }), event({ n: 2 }), event({ n: 3 })];
    await appended(store, 'case-2', event());
    const events: [number, NewEvent][] = [
      [1, one],
      [1, two],
      [2, three],
    ];
    const first = { ...none, outcome: 'appended', last_position: '4', revisions: ['1', '1'] };
    expect(await append(['case-1', 'case-2'], [-1, 0], events)).toEqual(first);
    expect(await append(['case-1', 'case-2'], [-1, 0], events)).toEqual({ ...first, outcome: 'repeated' });
    expect(
      await append(
        ['case-1', 'case-2'],
        [1, 0],
        [
          [1, event()],
          [2, event()],
        ],
      ),
    ).toEqual({
      ...none,
      outcome: 'conflict',
      stream: 'case-2',
      actual: '1',
    });
    expect(await append(['case-3'], [-1], [[1, one]])).toEqual({ ...none, outcome: 'id-taken', taken: one.id });
    expect(idsOf(await store.read('case-1'))).toEqual([one.id, two.id]);
    expect(await verifyChain(database.owner)).toEqual({ intact: true, streams: 2, events: 4 });
  });
});
