import { randomUUID } from 'node:crypto';
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
