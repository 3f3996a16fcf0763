import { installationMode, markInstallation } from '../src';
import { event } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

describe('the mark of an installation', () => {
  const databases: LogDatabase[] = [];
  const make = async (mode: 'test' | 'demo' | 'real' | 'none') => {
    const database = await logDatabase({ mode });
    databases.push(database);
    return database;
  };
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  const clock = () => new Date('2023-05-06T07:08:09.123Z');
  const write = () => [{ stream: 'case-1', expect: 'any' as const, events: [event()] }];

  it.each(['demo', 'test'] as const)('%s accepts a simulated time', async (mode) => {
    const database = await make(mode);
    const store = database.store({ clock });
    await store.append(write());
    expect((await store.read('case-1')).map(({ recordedAt }) => recordedAt)).toEqual(['2023-05-06T07:08:09.123Z']);
  });

  it.each(['real', 'none'] as const)('%s refuses a simulated time and stores nothing', async (mode) => {
    const database = await make(mode);
    await expect(database.store({ clock }).append(write())).rejects.toThrow(/simulated time/);
    const store = database.store();
    expect(await store.read('case-1')).toEqual([]);
    expect(await store.append(write())).toMatchObject({ outcome: 'appended' });
  });

  it('lets even a simulated time never run backwards within a stream', async () => {
    const database = await make('test');
    let now = '2023-05-06T07:08:09.000Z';
    const store = database.store({ clock: () => new Date(now) });
    await store.append(write());
    now = '2023-05-06T07:08:08.000Z';
    await store.append([...write(), { stream: 'case-2', expect: 'none', events: [event()] }]);
    expect((await store.read('case-1'))[1]?.recordedAt).toBe('2023-05-06T07:08:09.000Z');
    expect((await store.read('case-2'))[0]?.recordedAt).toBe('2023-05-06T07:08:08.000Z');
  });

  it('is set once and never changed', async () => {
    const { owner } = await make('none');
    expect(await installationMode(owner)).toBeNull();
    await markInstallation(owner, 'demo');
    await markInstallation(owner, 'demo');
    expect(await installationMode(owner)).toBe('demo');
    await expect(markInstallation(owner, 'real')).rejects.toThrow(/marked demo for ever/);
    await expect(owner.query(`update log.installation set mode = 'real'`)).rejects.toThrow(/never changed/);
    await expect(owner.query(`delete from log.installation`)).rejects.toThrow(/never changed/);
    await expect(owner.query(`insert into log.installation values (false, 'real')`)).rejects.toThrow(
      /check constraint/,
    );
  });

  it('cannot make a demo of a log that already holds events', async () => {
    const database = await make('none');
    await database.store().append(write());
    await expect(markInstallation(database.owner, 'demo')).rejects.toThrow(/already holds events/);
    await markInstallation(database.owner, 'real');
    expect(await installationMode(database.owner)).toBe('real');
  });
});
