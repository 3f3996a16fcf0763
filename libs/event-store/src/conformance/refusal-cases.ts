import { randomUUID } from 'node:crypto';
import type { NewEvent, StreamWrite } from '../event-store';
import { event, type StoreUnderTest } from './support';

/** What can never be stored is refused before anything is written. */
export function refusalCases(stores: () => StoreUnderTest): void {
  describe('refusing', () => {
    const write = (more: Partial<StreamWrite> = {}): StreamWrite => ({
      stream: 'case-1',
      expect: 'any',
      events: [event()],
      ...more,
    });
    const twice = event();
    const appends: [name: string, writes: StreamWrite[]][] = [
      ['no stream', []],
      ['nine streams', Array.from({ length: 9 }, (_, n) => write({ stream: `case-${n}` }))],
      ['a stream without events', [write(), write({ stream: 'case-2', events: [] })]],
      ['a stream named twice', [write(), write()]],
      ['an event twice', [write({ events: [twice, twice] })]],
      ['a stream name with a space', [write({ stream: 'case 1' })]],
      ['an empty stream name', [write({ stream: '' })]],
      ['a negative revision', [write({ expect: -1 })]],
      ['half a revision', [write({ expect: 0.5 })]],
    ];
    it.each(appends)('refuses %s', async (_name, writes) => {
      const { store } = stores();
      await expect(store.append(writes)).rejects.toThrow(RangeError);
      expect(await store.readAll({ limit: 10 })).toEqual([]);
    });

    const unlike = (more: Record<string, unknown>): NewEvent => ({ ...event(), ...more });
    const events: [name: string, event: NewEvent][] = [
      ['an id that is no UUID', unlike({ id: 'visit-1' })],
      ['an id in capitals', unlike({ id: randomUUID().toUpperCase() })],
      ['a type with a dot', unlike({ type: 'Visit.Recorded' })],
      ['schema 0', unlike({ schema: 0 })],
      ['the 30th of February', unlike({ on: '2024-02-30' })],
      ['a day with a time', unlike({ on: '2024-02-03T00:00:00Z' })],
      ['metadata that is not flat', unlike({ metadata: { actor: { id: 'a' } } })],
      ['a number in the metadata', unlike({ metadata: { actor: 1 } })],
      ['data that is a list', unlike({ data: [] })],
      ['a NUL', unlike({ data: { place: 'a\0b' } })],
      ['half a character', unlike({ data: { place: 'a\ud800b' } })],
      ['half a character in a name', unlike({ data: { 'a\udc00': 1 } })],
      ['an endless number', unlike({ data: { euro: Infinity } })],
      ['a Date', unlike({ data: { on: new Date(0) } })],
      ['a gap in a list', unlike({ data: { for: [undefined] } })],
      ['more than a megabyte', unlike({ data: { list: 'x'.repeat(1_048_577) } })],
    ];
    it.each(events)('refuses %s and does not repeat it', async (_name, refused) => {
      const { store } = stores();
      const error: unknown = await store.append([write({ events: [refused] })]).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RangeError);
      expect((error as RangeError).message.length).toBeLessThan(100);
      expect(await store.readAll({ limit: 10 })).toEqual([]);
    });
  });
}
