import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { park, refoldSql } from '#read-model';
import { inThisDatabase } from '../../../test/setup/test-database';
import { projectorFixture, type ProjectorFixture } from '../test/projector-fixture';
import { fillWhenEmpty } from './fill-when-empty';

describe('empty tables of a large log', () => {
  let fixture: ProjectorFixture;
  beforeEach(async () => {
    fixture = await projectorFixture();
    for (let index = 0; index < 5; index += 1) await fixture.refer();
  });
  afterEach(() => fixture.drop());

  const fill = async (largeFrom = 5n): Promise<string[]> => {
    const said: string[] = [];
    const tell = (fields: object, message: string): void => void said.push(`${message} ${JSON.stringify(fields)}`);
    const { projector: database, database: sources } = fixture;
    await fillWhenEmpty({ database, sources, largeFrom, log: { info: tell, error: tell } });
    return said;
  };
  const cases = () => fixture.rows('select count(*)::int as n from read.case_summary');

  it('are filled at once, and followed from there', async () => {
    expect(await fill()).toEqual([expect.stringContaining('filled first'), 'filled {}']);
    expect(await cases()).toEqual([{ n: 5 }]);
    fixture.start();
    await fixture.refer();
    await fixture.caughtUp();
    expect(await cases()).toEqual([{ n: 6 }]);
    expect(await fill()).toEqual([]);
  });

  it('are filled by one of two projectors that start together', async () => {
    const lock = `hashtext('kujdes rebuild')`;
    const waiting = `select 1 from pg_locks where ${inThisDatabase} and locktype = 'advisory' and not granted`;
    await fixture.rows(`select pg_advisory_lock(${lock})`);
    const both = Promise.all([fill(), fill()]);
    while ((await fixture.rows(waiting)).length < 2) await sleep(5);
    await fixture.rows(`select pg_advisory_unlock(${lock})`);
    const ends = (await both).map((said) => said.at(-1));
    expect(ends.sort()).toEqual(['another projector has filled them {}', 'filled {}']);
    expect(await cases()).toEqual([{ n: 5 }]);
  });

  it('hold a parked stream where it was parked, also one that had not begun then', async () => {
    const end = fixture.start();
    const stream = `case-${await fixture.refer()}`;
    await fixture.caughtUp();
    await end();
    const later = randomUUID();
    for (const each of [stream, `case-${later}`])
      await park(fixture.database.owner, each, 'under-inquiry', randomUUID());
    await fixture.append(stream, 'CaseOpened', { on: '2024-03-01' });
    const referral = { on: '2024-03-01', channel: 'police', for: [randomUUID()], urgency: 'normal' };
    await fixture.append(`case-${later}`, 'ReferralReceived', referral);
    const rows = () => fixture.rows('select case_id, phase, revision from read.case_summary order by case_id');
    const before = await rows();
    await fixture.rows(refoldSql);
    expect((await fill()).at(-1)).toBe('filled {}');
    expect(await rows()).toEqual(before);
    expect(before).toHaveLength(6);
  });

  it('are not filled past a kind of stream that nobody knows', async () => {
    const position = await fixture.append(`appointment-${randomUUID()}`, 'AppointmentMade', {});
    const why = new RegExp(`position ${position} of appointment-.* streams of the kind appointment`);
    expect((await fill()).at(-1)).toMatch(why);
    expect(await cases()).toEqual([{ n: 0 }]);
  });

  it('are followed from the beginning where the log is small, or something in it stands in the way', async () => {
    expect(await fill(6n)).toEqual([]);
    await fixture.append(`case-${randomUUID()}`, 'NeverHeardOf', {});
    expect(await fill()).toEqual([
      expect.anything(),
      expect.stringContaining('a newer version of the system wrote NeverHeardOf in shape 1'),
    ]);
    expect(await cases()).toEqual([{ n: 0 }]);
    expect(await fixture.rows(`select position::int from read.checkpoint`)).toEqual([{ position: 0 }]);
  });
});
