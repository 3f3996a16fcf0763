import { upcasting, upcast, type RecordedEvent, type Upcaster } from '../src';
import { appended, event, followed } from '../src/conformance/support';
import { logDatabase } from './log-database';

const upcasters: Upcaster[] = [
  { type: 'VisitMade', from: 1, next: (data) => ({ ...data, held: true }) },
  {
    type: 'VisitMade',
    from: 2,
    as: 'VisitRecorded',
    next: ({ held, ...data }) => ({ ...data, outcome: held ? 'held' : 'not' }),
  },
];
const old: RecordedEvent = {
  ...event({ kind: 'home' }, { type: 'VisitMade' }),
  stream: 'case-1',
  revision: 0,
  position: 1n,
  recordedAt: '2024-01-01T00:00:00.000Z',
};

describe('old shapes of events', () => {
  it('are read through the whole chain, and a new shape as it is', () => {
    const renewed = upcast(old, upcasters);
    expect(renewed).toEqual({ ...old, type: 'VisitRecorded', schema: 3, data: { kind: 'home', outcome: 'held' } });
    expect(upcast(renewed, upcasters)).toEqual(renewed);
  });

  it('have one way to the next', () => {
    expect(() => upcast(old, [...upcasters, ...upcasters.slice(0, 1)])).toThrow('two upcasters for VisitMade@1');
  });

  it('come out new wherever they are read, and stay as they were stored', async () => {
    const database = await logDatabase();
    const plain = database.store();
    const store = upcasting(plain, upcasters);
    await appended(store, 'case-1', event({ kind: 'home' }, { type: 'VisitMade' }));
    const all = [
      await store.read('case-1'),
      (await store.readMany(['case-1'])).get('case-1'),
      await store.readAll({ limit: 5 }),
      (await followed(store)).events,
    ];
    for (const events of all)
      expect(events).toMatchObject([{ type: 'VisitRecorded', schema: 3, data: { outcome: 'held' } }]);
    expect(await plain.read('case-1')).toMatchObject([{ type: 'VisitMade', schema: 1, data: { kind: 'home' } }]);
    expect(await store.head()).toBe(1n);
    await database.drop();
  });
});
