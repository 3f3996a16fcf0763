import { verifyChain } from '../src';
import { appended, event } from '../src/conformance/support';
import { logDatabase, type LogDatabase } from './log-database';

const swap = (a: number, b: number) => `
  update log.events set revision = -1 where stream = 'case-2' and revision = ${a};
  update log.events set revision = ${a} where stream = 'case-2' and revision = ${b};
  update log.events set revision = ${b} where stream = 'case-2' and revision = -1`;

describe('verifying the chain of every stream', () => {
  let database: LogDatabase;
  beforeAll(async () => {
    database = await logDatabase();
    const store = database.store();
    for (let n = 0; n < 4; n += 1) {
      for (const stream of ['case-1', 'case-2', 'case-3']) await appended(store, stream, event({ n }));
    }
    // What the triggers and grants forbid, somebody with the disk in hand can do.
    await database.owner.query('set session_replication_role = replica');
  });
  afterAll(() => database.drop());

  /** What verifying says after the change, which is undone again. */
  async function after(change: string) {
    await database.owner.query('begin');
    try {
      await database.owner.query(change);
      return await verifyChain(database.owner);
    } finally {
      await database.owner.query('rollback');
    }
  }

  it('finds an untouched log intact', async () => {
    expect(await verifyChain(database.owner)).toEqual({ intact: true, streams: 3, events: 12 });
  });

  const at = `where stream = 'case-2' and revision`;
  const changes: [name: string, change: string, stream: string, revision: number, problem: string][] = [
    [
      'an altered event',
      `update log.events set envelope = convert_to(replace(convert_from(envelope, 'UTF8'), '"n":2', '"n":9'), 'UTF8') ${at} = 2`,
      'case-2',
      2,
      'altered',
    ],
    [
      'bytes that are no JSON any more, chained anew',
      `update log.events set envelope = '\\x7b' ${at} = 3; update log.events set hash = sha256(
         (select hash from log.events ${at} = 2) || '\\x7b') ${at} = 3;
       update log.streams set last_hash = (select hash from log.events ${at} = 3) where id = 'case-2'`,
      'case-2',
      3,
      'altered',
    ],
    ['no time at all', `update log.events set recorded_at = 'infinity' ${at} = 1`, 'case-2', 1, 'altered'],
    ['an altered hash', `update log.events set hash = sha256(hash) ${at} = 1`, 'case-2', 1, 'altered'],
    ['another type in the index column', `update log.events set type = 'Other' ${at} = 1`, 'case-2', 1, 'altered'],
    [
      'another category in the index column',
      `update log.events set category = 'plan' ${at} = 1`,
      'case-2',
      1,
      'altered',
    ],
    [
      'a recording time that runs backwards',
      `update log.events set recorded_at = 'epoch' ${at} = 3`,
      'case-2',
      3,
      'altered',
    ],
    ['a removed event', `delete from log.events ${at} = 1`, 'case-2', 1, 'removed'],
    ['a removed first event', `delete from log.events ${at} = 0`, 'case-2', 0, 'removed'],
    ['a cut-off end', `delete from log.events ${at} = 3`, 'case-2', 4 - 1, 'removed'],
    ['a removed stream', `delete from log.events where stream = 'case-2'`, 'case-2', 0, 'removed'],
    ['the last stream removed', `delete from log.events where stream = 'case-3'`, 'case-3', 0, 'removed'],
    [
      'a removed event whose followers were renumbered',
      `delete from log.events ${at} = 1; update log.events set revision = 1 ${at} = 2; update log.events set revision = 2 ${at} = 3;
       update log.streams set revision = 2 where id = 'case-2'`,
      'case-2',
      1,
      'altered',
    ],
    [
      'an inserted event',
      `update log.events set revision = 4 ${at} = 3;
       insert into log.events select 90, stream, category, 3, gen_random_uuid(), type, recorded_at, envelope, hash, 90, 1
       from log.events ${at} = 2; update log.streams set revision = 4 where id = 'case-2'`,
      'case-2',
      3,
      'altered',
    ],
    [
      'an event put behind the end',
      `insert into log.events select 90, stream, category, 4, gen_random_uuid(), type, recorded_at, envelope,
         sha256(hash || envelope), 90, 1 from log.events ${at} = 3`,
      'case-2',
      4,
      'altered',
    ],
    ['a stream nobody appended to', `delete from log.streams where id = 'case-2'`, 'case-2', 0, 'added'],
    ['two swapped events', swap(1, 2), 'case-2', 1, 'altered'],
    [
      'an event moved to another stream',
      `delete from log.events where stream = 'case-1' and revision = 3;
       update log.events set stream = 'case-1' where stream = 'case-2' and revision = 3`,
      'case-1',
      3,
      'misplaced',
    ],
    ['positions out of step', `update log.events set position = 91 ${at} = 2`, 'case-2', 3, 'misplaced'],
    [
      'a head that forgot the last event',
      `update log.streams set revision = 2 where id = 'case-2'`,
      'case-2',
      3,
      'added',
    ],
  ];
  it.each(changes)('names %s', async (_name, change, stream, revision, problem) => {
    expect(await after(change)).toEqual({ intact: false, stream, revision, problem });
  });

  it('names the first event of an append that is not whole, or of none that there was', async () => {
    const store = database.store();
    const together = async (n: number) => {
      const write = (stream: string) => ({ stream, expect: 'any' as const, events: [event({ n }), event({ n })] });
      const answer = await store.append([write('case-4'), write('case-5')]);
      return answer.outcome === 'appended' ? answer.position : 0n;
    };
    const [first, second] = [await together(1), await together(2)];
    expect(await verifyChain(database.owner)).toEqual({ intact: true, streams: 5, events: 20 });
    const single = 'position = 5'; // the second event of case-2
    const whole = (set: string, which: string) => after(`update log.events set ${set} where ${which}`);
    const altered = (stream: string, revision: number) => ({ intact: false, stream, revision, problem: 'altered' });
    expect(await whole('append_first = 4', single)).toEqual(altered('case-2', 1));
    expect(await whole('append_size = 2', single)).toEqual(altered('case-2', 1));
    expect(await whole('append_size = 3', `position > ${second - 4n} and position <= ${second}`)).toEqual(
      altered('case-4', 2),
    );
    expect(await whole('append_size = 3', `position = ${second}`)).toEqual(altered('case-4', 2));
    expect(await whole(`append_first = ${first - 3n}`, `position = ${second}`)).toEqual(altered('case-4', 0));
    expect(await whole(`append_first = ${second}, append_size = 1`, `position = ${second}`)).toEqual(
      altered('case-4', 2),
    );
  });
});
